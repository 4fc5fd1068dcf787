import type { AgentFlag } from '../../model/agent.ts';
import { placeholderAt } from '../../text/placeholder.ts';
import type { JsonPointer } from '../../text/pointer.ts';

/** Characters that mean nothing to a shell, not more of them than a pattern can hold. */
const PLAIN = /[^\s"'\\#<]{1,1000}/y;

/** The plain characters from an index on. */
function plainAt(text: string, index: number): string {
  PLAIN.lastIndex = index;
  return PLAIN.exec(text)?.[0] ?? '';
}

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
    const plain = plainAt(text, index);
    if (plain !== '') {
      word = (word ?? '') + plain;
      index += plain.length - 1;
      continue;
    }
    const character = text.charAt(index);
    const next = text.charAt(index + 1);
    const placeholder = mark === '' && character === '<' ? placeholderAt(text, index) : '';
    if (placeholder !== '') {
      word = (word ?? '') + placeholder;
      index += placeholder.length - 1;
    } else if (mark !== '') {
      if (character === mark) mark = '';
      else if (mark === '"' && character === '\\' && /["\\]/.test(next)) word += text.charAt(++index);
      else word += character;
    } else if (character === '#' && word === undefined) {
      const end = text.indexOf('\n', index);
      index = end < 0 ? text.length : end;
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

const flagFile = /^\/etc\/mesos-(agent|slave)\/(\w+)$/;

/** A flag as stout reads it, in any letter case: `--name=value`, `--name` or `--no-name`. */
function flagIn(word: string, pointer: JsonPointer): readonly AgentFlag[] {
  const [, argument, written, value] = /^--(([^=]+)(?:=([\s\S]*))?)$/.exec(word.trim()) ?? [];
  if (argument === undefined || written === undefined) return [];
  const name = written.toLowerCase();
  if (name.startsWith('no-')) return [{ name: name.slice(3), value: 'false', pointer, argument }];
  return [{ name, value: value ?? 'true', pointer, argument }];
}

const isProgram = (word: string): boolean => /(^|\/)mesos-(agent|slave)(\.sh)?$/.test(word);

/** The flags of command lines, each up to `--`, with those told that one has given before. */
function flagsIn(words: readonly string[], pointer: JsonPointer): readonly AgentFlag[] {
  const flags: AgentFlag[] = [];
  let seen = new Set<string>();
  let hasEnded = false;
  for (const word of words) {
    if (isProgram(word) || /^(?:;|&&?|\|\|?)$/.test(word)) [seen, hasEnded] = [new Set(), false];
    hasEnded ||= word.trim() === '--';
    for (const flag of hasEnded ? [] : flagIn(word, pointer)) {
      flags.push(seen.has(flag.name) ? { ...flag, repeats: true } : flag);
      seen.add(flag.name);
    }
  }
  return flags;
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

/** What stands in the name of an agent's program or of a file of its flags, and in the flag that tells a command without these. */
const MARKS = /mesos|isolation/;

/** The flags that a command line gives the agent, or shell commands write for it; none where the text is neither. */
export function flagsInCommand(text: string, pointer: JsonPointer): readonly AgentFlag[] {
  if (!MARKS.test(text)) return [];
  const words = shellWords(text);
  const start = words.findIndex(isProgram);
  const isCommand = start >= 0 || words.some((word) => word.startsWith('--isolation='));
  const flags = isCommand ? flagsIn(words.slice(Math.max(0, start)), pointer) : [];
  return flags.length > 0 ? flags : flagFiles(words, pointer);
}
