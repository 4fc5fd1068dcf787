import type { AgentFlag } from '../agent.ts';
import { placeholderAt } from '../text/placeholder.ts';
import type { JsonPointer } from '../text/pointer.ts';

/**
 * The words of a command line as a shell makes them, without expansion. White space behind a backslash parts words too:
 * that is how a line that goes on looks once its lines have been joined. A placeholder such as `<master IP>` is one word,
 * not a redirection.
 */
function shellWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let mark = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const next = text.charAt(index + 1);
    const placeholder = mark === '' ? placeholderAt(text, index) : '';
    if (placeholder !== '') {
      word = (word ?? '') + placeholder;
      index += placeholder.length - 1;
    } else if (mark !== '') {
      if (character === mark) mark = '';
      else if (mark === '"' && character === '\\' && /["\\]/.test(next)) word += text.charAt(++index);
      else word += character;
    } else if (character === '"' || character === "'") {
      mark = character;
      word ??= '';
    } else if (character === '\\' && /\S/.test(next)) word = (word ?? '') + text.charAt(++index);
    else if (character === '\\' || /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  return word === undefined ? words : [...words, word];
}

const program = /(^|\/)mesos-(agent|slave)(\.sh)?$/;
const flagFile = /^\/etc\/mesos-(agent|slave)\/(\w+)$/;

/** A flag as stout reads it: `--name=value`, `--name` or `--no-name`. */
function flagIn(word: string, pointer: JsonPointer): readonly AgentFlag[] {
  const [, name, value] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
  if (name === undefined) return [];
  if (value === undefined && name.startsWith('no-')) return [{ name: name.slice(3), value: 'false', pointer }];
  return [{ name, value: value ?? 'true', pointer }];
}

/** What `printf … | sudo tee /etc/mesos-slave/<flag>` and `echo … > /etc/mesos-slave/<flag>` write. */
function flagFiles(words: readonly string[], pointer: JsonPointer): readonly AgentFlag[] {
  let printed: string | undefined;
  return words.flatMap((word, index) => {
    if (/^(printf|echo)$/.test(word)) printed = words[index + 1];
    const name = flagFile.exec(word)?.[2];
    return name === undefined || printed === undefined ? [] : [{ name, value: printed, pointer }];
  });
}

/** The flags that a command line gives the agent, or shell commands write for it; none where the text is neither. */
export function flagsInCommand(text: string, pointer: JsonPointer): readonly AgentFlag[] {
  const words = shellWords(text);
  const start = words.findIndex((word) => program.test(word));
  const isCommand = start >= 0 || words.some((word) => word.startsWith('--isolation='));
  const flags = isCommand ? words.slice(Math.max(0, start)).flatMap((word) => flagIn(word, pointer)) : [];
  return flags.length > 0 ? flags : flagFiles(words, pointer);
}
