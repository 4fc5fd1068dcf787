import once from 'lodash/once.js';
import sortedIndex from 'lodash/sortedIndex.js';
import { textStart } from '../../text/lines.ts';

/** A command of a shell session, and what a here-document gives it. */
export interface SessionCommand {
  /** Behind a prompt and programs that run another. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly document?: { readonly start: number; readonly end: number };
}

/** Programs whose commands hold something to read. */
const PROGRAM =
  /^(?:[\w./-]*\/)?(?:dvdcli|mesos-(?:agent|slave|execute)(?:\.sh)?|curl|http|dcos|docker|cat|tee|echo|printf)[ \t]+(?=\S)/;

/** What is before a program and is no part of its command: settings for it alone, and commands that run another. */
const BEFORE = /^(?:(?:sudo(?:[ \t]+-[A-Za-z]+)*|nohup|time|exec|[A-Za-z_]\w*=\S*)[ \t]+)*/;

/** `user@host:~/x# `, `[user@host x]$ ` or `$ `. */
const PROMPT =
  /^[ \t]*(?:\([\w.-]{1,40}\)[ \t]*)?(?:(?:\[[\w.@:~/ -]{1,80}\]|[\w.-]{1,40}@[\w.-]{1,60}(?::[^\s#$]{0,80})?)[ \t]*[#$%]|\$)[ \t]+/;

/** Matches a line of prose that begins a command with something to read, behind a prompt and programs that run another. */
export const proseCommand: RegExp =
  /^[ \t]*(?:[^\s#$]{0,80}[#$][ \t]+)?(?:(?:sudo|nohup)[ \t]+)*(?:[\w./-]*\/)?(?:mesos-(?:agent|slave|execute)[ \t]+(?:--|\\)|dvdcli[ \t]+(?:mount|unmount|create|remove|path|get|list)[ \t]+--|curl[ \t]+-|docker[ \t]+(?:run|create)[ \t]+-)/;

const EXPORT = /^(?:export[ \t]+)?[A-Za-z_]\w*=/;

const HERE = /<<-?[ \t]*(?:'([^'\n]{1,80})'|"([^"\n]{1,80})"|\\?([A-Za-z_]\w{0,79}))/;

/** Find where a command ends: at a line feed that is neither in quotes nor behind a backslash; a quote that nothing closes is none. */
function commandEnd(text: string, start: number): number {
  const lineEnd = (from: number): number => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
  };
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === '\n') return at;
    if (character === '\\') at += text.startsWith('\r\n', at + 1) ? 3 : 2;
    else if (character === "'" || character === '"') {
      let end = text.indexOf(character, at + 1);
      while (character === '"' && end > 0 && text[end - 1] === '\\') end = text.indexOf('"', end + 1);
      if (end < 0) return lineEnd(at);
      at = end + 1;
    } else at++;
  }
  return text.length;
}

/** Where lines of a text start, by what is in them without the tabs before it. */
type LineIndex = ReadonlyMap<string, readonly number[]>;

/** Get the lines of a text that are one word, since only they can close a here-document. */
function indexLines(text: string): LineIndex {
  const index = new Map<string, number[]>();
  for (const { 1: word = '', index: start } of text.matchAll(/^\t*([^\s]{1,80})[ \t]*\r?$/gm)) {
    const starts = index.get(word);
    if (starts === undefined) index.set(word, [start]);
    else starts.push(start);
  }
  return index;
}

/** Find the here-document that a command asks for: from the next line on to the line that is its word. */
function hereDocument(command: string, end: number, lines: () => LineIndex): SessionCommand['document'] {
  const [, single, double, plain] = HERE.exec(command) ?? [];
  const starts = lines().get(single ?? double ?? plain ?? '') ?? [];
  const close = starts[sortedIndex(starts, end + 1)];
  return close === undefined ? undefined : { start: end + 1, end: close };
}

/** How a text is read: whether only lines behind a prompt are commands, the others being what they print. */
interface Session {
  readonly hasPrompts: boolean;
}

/** Get what is before the command of a line; `undefined` for a line that is no command. */
function beforeCommand(line: string, { hasPrompts }: Session): number | undefined {
  const [prompt = ''] = PROMPT.exec(line) ?? [];
  if (hasPrompts && prompt === '') return undefined;
  const blanks = /^[ \t]*/.exec(line.slice(prompt.length))?.[0].length ?? 0;
  const own = line.slice(prompt.length + blanks);
  const [before = ''] = BEFORE.exec(own) ?? [];
  if (PROGRAM.test(own.slice(before.length))) return prompt.length + blanks + before.length;
  return EXPORT.test(own) ? prompt.length + blanks : undefined;
}

/** Yield the commands of a session. */
function* commandsOf(text: string, session: Session): Generator<SessionCommand> {
  const lines = once(() => indexLines(text));
  for (let line = textStart(text); line < text.length; ) {
    const stop = text.indexOf('\n', line);
    const lineEnd = stop < 0 ? text.length : stop;
    const before = beforeCommand(text.slice(line, lineEnd), session);
    line = before === undefined ? lineEnd + 1 : line;
    if (before === undefined) continue;
    const start = line + before;
    const end = commandEnd(text, start);
    const written = text.slice(start, end);
    const document = written.includes('<<') ? hereDocument(written, end, lines) : undefined;
    yield { start, end, text: written.trimEnd(), ...(document && { document }) };
    line = (document?.end ?? end) + 1;
  }
}

/** What scripts begin with that do not say that they are one. */
const SCRIPT = /^(?:set[ \t]+[-+]|export[ \t]+\w+=|cd[ \t]|source[ \t]|[A-Za-z_]\w*=\$\()/;

/** A text whose first line is a command of one of the programs, or one of those that scripts begin with. */
function isScript(text: string): boolean {
  if (text.startsWith('#!', textStart(text))) return true;
  const first = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*([^\n]+)/.exec(text.slice(textStart(text)))?.[1] ?? '';
  const own = first.replace(PROMPT, '').trimStart();
  return SCRIPT.test(own) || PROGRAM.test(own.replace(BEFORE, ''));
}

/** The commands of a text. */
export interface SessionCommands extends Session {
  readonly commands: readonly SessionCommand[];
}

/** Get the commands of a script, or of a session with prompts, that hold something to read; none of any other text. */
export function sessionCommands(text: string): SessionCommands {
  const hasPrompts = text.split('\n').some((line) => {
    const [prompt] = PROMPT.exec(line) ?? [];
    return prompt !== undefined && PROGRAM.test(line.slice(prompt.length).replace(BEFORE, ''));
  });
  const commands = hasPrompts || isScript(text) ? [...commandsOf(text, { hasPrompts })] : [];
  return { commands, hasPrompts };
}
