import { placeholderAt } from '../text/placeholder.ts';

/** A shell text read as `sh` reads it, but with nothing expanded. */
export interface ShellText {
  readonly words: readonly string[];
  /** What `sh` would act on: expansions and patterns within the words, a quote that is never closed. */
  readonly special: readonly string[];
  /** What is behind the command: from the first operator, line feed or comment on. */
  readonly rest: string;
}

/** Characters that no shell acts on, not more of them than a pattern can hold. */
const PLAIN = /[^\s"'\\#<>;&|()$`*?[~]{1,1000}/y;

/** Get the plain characters from an index on. */
function plainAt(text: string, index: number): string {
  PLAIN.lastIndex = index;
  return PLAIN.exec(text)?.[0] ?? '';
}

/** Read what is in quotes from `start` on, and where it ends; an open quote ends with the text. */
function readQuoted(text: string, start: number, special: string[]): { part: string; end: number } {
  const mark = text[start] as string;
  let part = '';
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] as string;
    if (character === mark) return { part, end: at + 1 };
    if (mark === '"' && (character === '$' || character === '`')) special.push(character);
    if (mark === '"' && character === '\\' && /[$`"\\\n]/.test(text.charAt(at + 1))) {
      at += 1;
      if (text[at] !== '\n') part += text[at];
    } else part += character;
  }
  special.push(mark);
  return { part, end: text.length };
}

/**
 * Read the words of the first command of a shell text, quotes and backslashes taken away. A placeholder such as `<name>`
 * is a part of a word, not a redirection. Linear; never throws.
 *
 * With `isWhole` the words of all commands, operators among them as they are, and without comments. White space behind a
 * backslash then parts words: so looks a line that went on, once its lines have been joined.
 */
export function readShell(text: string, { isWhole = false }: { readonly isWhole?: boolean } = {}): ShellText {
  const words: string[] = [];
  const special: string[] = [];
  let word: string | undefined;
  let at = text.search(isWhole ? /\S|$/ : /[^ \t\n]|$/);
  const add = (part: string, length: number = part.length): void => {
    word = (word ?? '') + part;
    at += length;
  };
  const end = (length: number): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
    at += length;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    const whole = plainAt(text, at) || (character === '<' ? placeholderAt(text, at) : '');
    if (whole !== '') add(whole);
    else if (character === "'" || character === '"') {
      const { part, end: behind } = readQuoted(text, at, special);
      add(part, behind - at);
    } else if (character === '#' && word === undefined) {
      if (!isWhole) break;
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd < 0 ? text.length : lineEnd;
    } else if (isWhole ? /\s/.test(character) : character === ' ' || character === '\t') end(1);
    else if (character === '\\' && isWhole && !/\S/.test(next)) end(1);
    else if (character === '\\' && next === '\n') at += 2;
    else if (character === '\\' && next !== '') add(next, 2);
    else if (!isWhole && /[\n;&|<>()]/.test(character)) break;
    else {
      if (/[$`*?[]/.test(character) || (character === '~' && word === undefined)) special.push(character);
      add(character);
    }
  }
  end(0);
  return { words, special: [...new Set(special)], rest: text.slice(at).trim() };
}

const quoteWord = (word: string, isFirst: boolean): string =>
  (isFirst ? /^[\w@%+:,./-]+$/ : /^[\w@%+=:,./-]+$/).test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/**
 * Quote arguments as one command line that any POSIX shell reads as exactly these. Words that are not plainly harmless get single
 * quotes. Control characters stay, because no portable quoting names them.
 *
 * @example
 * ```ts
 * shellLine(['dvdcli', 'mount', '--volumename=my data']); // "dvdcli mount '--volumename=my data'"
 * ```
 */
export const shellLine = (argv: readonly string[]): string =>
  argv.map((word, index) => quoteWord(word, index === 0)).join(' ');
