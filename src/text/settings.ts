import type { JoinedLine } from './joined-lines.ts';
import { joinedLines } from './joined-lines.ts';
import { createPositions } from './lines.ts';
import type { JsonPointer } from './pointer.ts';
import { parsePointer } from './pointer.ts';
import type { Position } from './position.ts';
import type { TextContent, TextPart } from './text.ts';

/** A variable with the place of its value. */
interface Setting {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

type Line = Pick<JoinedLine, 'text' | 'start'>;

type ToPosition = (start: number, end: number) => Position;

const unquote = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2');

/** A variable of Mesos or of the system that a line sets; `export` before it is no part of it. */
const VARIABLE = /^(?:export[ \t]+)?([A-Za-z_]\w*)=(.*)$/s;

function settingIn({ text, start }: Line): Setting | undefined {
  const [, name, written] = VARIABLE.exec(text) ?? [];
  if (name === undefined || written === undefined) return undefined;
  return {
    name,
    value: unquote(written.replace(/\\\r?\n/g, '')),
    start: start + text.length - written.length,
    end: start + text.length,
  };
}

/** Variables as a map; of equal names the last counts. */
function toPart(settings: readonly Setting[], toPosition: ToPosition): TextPart {
  const byName = new Map(settings.map((setting) => [setting.name, setting]));
  const whole = { start: (settings[0] as Setting).start, end: (settings.at(-1) as Setting).end };
  return {
    value: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
    locate: (pointers: readonly JsonPointer[]) =>
      new Map(
        pointers.map((pointer) => {
          const { start, end } = byName.get(String(parsePointer(pointer)[0])) ?? whole;
          return [pointer, toPosition(start, end)];
        }),
      ),
    problems: [],
  };
}

const isMesos = ({ name }: Setting): boolean => name.startsWith('MESOS_');

/**
 * Read a file that sets variables of Mesos, `MESOS_ISOLATION=…` on lines of their own, as a map. `undefined` for other
 * texts. What a shell would put in the place of a variable is not.
 */
export function readVariableLines(text: string): TextContent | undefined {
  if (!text.includes('MESOS_')) return undefined;
  const lines = [...joinedLines(text, '#')];
  const settings = lines.flatMap((line) => settingIn(line) ?? []);
  if (settings.length < lines.length || !settings.some(isMesos)) return undefined;
  return { syntax: 'yaml', parts: [toPart(settings, createPositions(text))], problems: [] };
}

const SECTION = /^\[(?:Unit|Service|Install)\]$/;
const AGENT = /(?:^|[\s/])mesos-(?:agent|slave)(?:\.sh)?(?=\s)/;

/** The words of a value, each of which may be quoted as a whole. */
const wordsIn = ({ text, start }: Line, from: number): readonly Line[] =>
  [...text.slice(from).matchAll(/"[^"]*"|'[^']*'|[^\s"']+(?:"[^"]*"|'[^']*')?/g)].map(({ 0: word, index }) => {
    const inner = unquote(word);
    return { text: inner, start: start + from + index + (inner === word ? 0 : 1) };
  });

/**
 * Read a unit of systemd that starts an agent: the variables of Mesos that it sets as a map, then each command of an agent as a
 * text. One that has neither is told; `undefined` for other texts.
 */
export function readUnit(text: string): TextContent | undefined {
  // Large texts of another kind are not cut into lines for this.
  if (!/^\ufeff?\s*[[#;]/.test(text) || !/^[ \t]*\[(?:Unit|Service|Install)\]/m.test(text)) return undefined;
  const lines = [...joinedLines(text, '#;')];
  const [first] = lines;
  if (first === undefined || !SECTION.test(first.text)) return undefined;
  const toPosition = createPositions(text);
  const variables: Setting[] = [];
  const commands: TextPart[] = [];
  for (const line of lines) {
    const [start = '', key] = /^(Environment|ExecStart)[ \t]*=[ \t]*/.exec(line.text) ?? [];
    if (key === 'Environment')
      for (const word of wordsIn(line, start.length)) variables.push(...[settingIn(word) ?? []].flat().filter(isMesos));
    const value = line.text.slice(start.length);
    if (key !== 'ExecStart' || !AGENT.test(value)) continue;
    const position = toPosition(line.start + start.length, line.start + line.text.length);
    commands.push({
      value,
      locate: (pointers) => new Map(pointers.map((pointer) => [pointer, position])),
      problems: [],
    });
  }
  const parts = [...(variables.length === 0 ? [] : [toPart(variables, toPosition)]), ...commands];
  const message =
    'unexpected unit of systemd without flags of a Mesos agent, expected `ExecStart=` with `mesos-agent` or `mesos-slave` and flags, or `Environment=` with variables such as `MESOS_ISOLATION`; give the files that the unit reads instead, such as `/etc/default/mesos-slave` or those in `/etc/mesos-slave`';
  const position = toPosition(first.start, first.start + first.text.length);
  return {
    syntax: 'yaml',
    parts,
    problems: parts.length > 0 ? [] : [{ rule: 'text/syntax', severity: 'error', message, pointer: '', position }],
  };
}
