import type { AgentFlag } from '../../../model/agent.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { readShell } from '../../shell.ts';
import { flagOfPath, isAgentProgram } from './program.ts';

/** Get a flag as stout reads it, in any letter case: `--name=value`, `--name` or `--no-name`. */
function flagIn(word: string, pointer: JsonPointer): readonly AgentFlag[] {
  const [, argument, written, value] = /^--(([^=]+)(?:=([\s\S]*))?)$/.exec(word.trim()) ?? [];
  if (argument === undefined || written === undefined) return [];
  const name = written.toLowerCase();
  if (name.startsWith('no-')) return [{ name: name.slice(3), value: 'false', pointer, argument }];
  return [{ name, value: value ?? 'true', pointer, argument }];
}

/** Read the flags of command lines, each up to `--`; those that a line has given before are marked. */
function flagsIn(words: readonly string[], pointer: JsonPointer): readonly AgentFlag[] {
  const flags: AgentFlag[] = [];
  let seen = new Set<string>();
  let hasEnded = false;
  for (const word of words) {
    if (isAgentProgram(word) || /^(?:;|&&?|\|\|?)$/.test(word)) [seen, hasEnded] = [new Set(), false];
    hasEnded ||= word.trim() === '--';
    for (const flag of hasEnded ? [] : flagIn(word, pointer)) {
      flags.push(seen.has(flag.name) ? { ...flag, repeats: true } : flag);
      seen.add(flag.name);
    }
  }
  return flags;
}

/** Get a word in whose place a shell, a reader or an editor puts more: `$OPTIONS`, `"$@"`, `...`, `[flags]`, `<flags>`. */
const isMore = (word: string): boolean => /^[$`<[{]|^(?:\.{3}|…)$/.test(word);

/**
 * Check whether a text is a whole command line that starts an agent, so that flags which it does not give have their defaults:
 * the program is named, variables before it give no flag, and no word means others.
 */
export function isWholeCommand(text: string): boolean {
  if (!text.includes('mesos-')) return false;
  const { words } = readShell(text, { isWhole: true });
  const start = words.findIndex(isAgentProgram);
  return (
    start >= 0 && !words.slice(start).some(isMore) && !words.slice(0, start).some((word) => /^MESOS_\w+=/.test(word))
  );
}

/** Find what `printf … | sudo tee /etc/mesos-slave/<flag>` and `echo … > /etc/mesos-slave/<flag>` write. */
function flagFiles(words: readonly string[], pointer: JsonPointer): readonly AgentFlag[] {
  let printed: string | undefined;
  return words.flatMap((word, index) => {
    if (/^(printf|echo)$/.test(word)) printed = words[index + 1];
    const name = flagOfPath(word);
    return name === undefined || printed === undefined ? [] : [{ name, value: printed, pointer }];
  });
}

/** What is in the name of an agent's program or of a file of its flags, and in the flag that marks a command without these. */
const MARKS = /mesos|isolation/;

/** Get the flags that a command line gives the agent, or shell commands write for it; none where the text is neither. */
export function flagsInCommand(text: string, pointer: JsonPointer): readonly AgentFlag[] {
  if (!MARKS.test(text)) return [];
  const { words } = readShell(text, { isWhole: true });
  const start = words.findIndex(isAgentProgram);
  const isCommand = start >= 0 || words.some((word) => word.startsWith('--isolation='));
  const flags = isCommand ? flagsIn(words.slice(Math.max(0, start)), pointer) : [];
  return flags.length > 0 ? flags : flagFiles(words, pointer);
}
