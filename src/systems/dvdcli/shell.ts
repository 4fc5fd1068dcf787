import { placeholderAt } from '../../text/placeholder.ts';

/** A shell text read as `sh` reads it, but with nothing expanded. */
export interface ShellText {
  readonly words: readonly string[];
  /** What `sh` would act on: expansions and patterns within the words, a quote that is never closed. */
  readonly special: readonly string[];
  /** What stands behind the command: from the first operator, line feed or comment on. */
  readonly rest: string;
}

/** The word that begins with a quote at `start`: its text and where it ends; an open quote ends with the text. */
function readQuoted(text: string, start: number, special: string[]): { part: string; end: number } {
  const mark = text[start] as string;
  let part = '';
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] as string;
    if (character === mark) return { part, end: at + 1 };
    if (mark === '"' && (character === '$' || character === '`')) special.push(character);
    if (mark === '"' && character === '\\' && /[$`"\\\n]/.test(text[at + 1] ?? '')) {
      at += 1;
      if (text[at] !== '\n') part += text[at];
    } else part += character;
  }
  special.push(mark);
  return { part, end: text.length };
}

/**
 * The words of the first command of a shell text, quotes and backslashes taken away. A placeholder such as `<name>` is a
 * part of a word, not a redirection. Linear; never throws.
 */
export function readShell(text: string): ShellText {
  const words: string[] = [];
  const special: string[] = [];
  let word: string | undefined;
  let at = text.search(/[^ \t\n]|$/);
  const ended = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  while (at < text.length) {
    const character = text[at] as string;
    const placeholder = character === '<' ? placeholderAt(text, at) : '';
    if (placeholder !== '') {
      word = (word ?? '') + placeholder;
      at += placeholder.length;
      continue;
    }
    if (/[\n;&|<>()]/.test(character) || (character === '#' && word === undefined)) break;
    if (character === ' ' || character === '\t') ended();
    else if (character === "'" || character === '"') {
      const { part, end } = readQuoted(text, at, special);
      word = (word ?? '') + part;
      at = end - 1;
    } else if (character === '\\' && at + 1 < text.length) {
      at += 1;
      if (text[at] !== '\n') word = (word ?? '') + text[at];
    } else {
      if (/[$`*?[]/.test(character) || (character === '~' && word === undefined)) special.push(character);
      word = (word ?? '') + character;
    }
    at += 1;
  }
  ended();
  return { words, special: [...new Set(special)], rest: text.slice(at).trim() };
}

const quoteWord = (word: string, isFirst: boolean): string =>
  (isFirst ? /^[\w@%+:,./-]+$/ : /^[\w@%+=:,./-]+$/).test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/**
 * A command line that any POSIX shell reads as exactly these arguments: what is not plainly harmless stands in single
 * quotes. Control characters stay as they are, since no portable quoting names them.
 */
export const shellLine = (argv: readonly string[]): string =>
  argv.map((word, index) => quoteWord(word, index === 0)).join(' ');
