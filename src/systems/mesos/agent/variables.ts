import { makePart } from '../../../text/dialect.ts';
import type { ToPosition } from '../../../text/lines.ts';
import { parsePointer } from '../../../text/pointer.ts';
import type { TextPart } from '../../../text/text.ts';
import type { JoinedLine } from '../../joined-lines.ts';

/** A variable that a text sets, with the place of its value. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Take the quotes off a text that is quoted as a whole. */
export const unquote = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2');

/** A variable that a line sets; `export` before it is no part of it. */
const VARIABLE = /^(?:export[ \t]+)?([A-Za-z_]\w*)=(.*)$/s;

/** Read a line that sets a variable; `undefined` for any other line. */
export function settingIn({ text, start }: Pick<JoinedLine, 'text' | 'start'>): Setting | undefined {
  const [, name, written] = VARIABLE.exec(text) ?? [];
  if (name === undefined || written === undefined) return undefined;
  return {
    name,
    value: unquote(written.replace(/\\\r?\n/g, '')),
    start: start + text.length - written.length,
    end: start + text.length,
  };
}

/** Check whether a variable is a flag of Mesos. */
export const isMesos = ({ name }: Setting): boolean => name.startsWith('MESOS_');

/** Make a document of variables, a map in which the last of equal names counts. There must be one at least. */
export function variablesPart(settings: readonly Setting[], toPosition: ToPosition): TextPart {
  const byName = new Map(settings.map((setting) => [setting.name, setting]));
  const whole = { start: (settings[0] as Setting).start, end: (settings.at(-1) as Setting).end };
  return makePart(Object.fromEntries(settings.map(({ name, value }) => [name, value])), (pointer) => {
    const { start, end } = byName.get(String(parsePointer(pointer)[0])) ?? whole;
    return toPosition(start, end);
  });
}
