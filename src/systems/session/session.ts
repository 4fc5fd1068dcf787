import type { Dialect } from '../../text/dialect.ts';
import { makePart } from '../../text/dialect.ts';
import { type Excerpt, excerptOf, placeExcerpt } from '../../text/excerpt.ts';
import { readJson } from '../../text/json/json.ts';
import { createPositions, type ToPosition } from '../../text/lines.ts';
import { parsePointer } from '../../text/pointer.ts';
import { looksLikeJson } from '../../text/read.ts';
import type { TextContent, TextPart } from '../../text/text.ts';
import { isApp } from '../marathon/recognise.ts';
import { startsAgent } from '../mesos/agent/program.ts';
import { settingIn, variablesPart } from '../mesos/agent/variables.ts';
import { isModuleVariable } from '../module-variables.ts';
import { namesVolumes } from '../volume-words.ts';
import { type SessionCommand, sessionCommands } from './commands.ts';
import { containerOf } from './docker-run.ts';
import { quotedParts } from './quoted.ts';

type Found = Pick<TextContent, 'parts' | 'problems'>;

const isDvdcli = ({ text }: SessionCommand): boolean => /^(?:[\w./-]*\/)?dvdcli[ \t]/.test(text);

/** Get the JSON that a command has in quotes or is given, where it is one of ours. */
async function jsonIn(
  text: string,
  { start, end, document }: SessionCommand,
  toPosition: ToPosition,
): Promise<readonly Found[]> {
  const given: readonly Excerpt[] = document === undefined ? [] : [excerptOf(text, document.start, document.end)];
  const found: Found[] = [];
  for (const excerpt of [...quotedParts(text, start, end), ...given]) {
    if (!looksLikeJson(excerpt.text)) continue;
    const content = await readJson(excerpt.text, false);
    const isOurs = namesVolumes(excerpt.text) || content.parts.some(({ value }) => isApp(value));
    if (isOurs) found.push(placeExcerpt(content, excerpt, toPosition));
  }
  return found;
}

/** Make one document of all commands of dvdcli, in order. */
function dvdcliPart(commands: readonly SessionCommand[], toPosition: ToPosition): TextPart {
  const lines = commands.map(({ text }) => text.replaceAll('\r\n', '\n'));
  const [first, last] = [commands[0] as SessionCommand, commands.at(-1) as SessionCommand];
  return makePart(lines.length === 1 ? lines[0] : lines, (pointer) => {
    const { start, end } = commands[Number(parsePointer(pointer)[0])] ?? { start: first.start, end: last.end };
    return toPosition(start, end);
  });
}

/** Read one command alone; dvdcli's are read together. */
async function readCommand(text: string, command: SessionCommand, toPosition: ToPosition): Promise<readonly Found[]> {
  const position = (): ReturnType<ToPosition> => toPosition(command.start, command.end);
  const whole = (value: unknown): Found => ({ parts: [makePart(value, position)], problems: [] });
  if (startsAgent.test(command.text)) return [whole(command.text.replaceAll('\r\n', '\n'))];
  const container = containerOf(command.text);
  return container === undefined ? jsonIn(text, command, toPosition) : [whole(container)];
}

/** The variables of volume modules that commands set. */
function variablesIn(commands: readonly SessionCommand[], toPosition: ToPosition): readonly TextPart[] {
  const settings = commands.flatMap((command) => settingIn(command) ?? []);
  const own = settings.filter(({ name }) => isModuleVariable(name));
  return own.length === 0 ? [] : [variablesPart(own, toPosition)];
}

/**
 * A shell script or session: a document for the commands of dvdcli, for the variables of volume modules, and for each agent,
 * each `docker run` with a volume driver, and each JSON text in quotes or in a here-document. All else is passed over.
 */
export const shellSession: Dialect = {
  async read(text) {
    if (looksLikeJson(text)) return undefined;
    const { commands, hasPrompts } = sessionCommands(text);
    if (commands.length === 0) return undefined;
    const toPosition = createPositions(text);
    const dvdcli = commands.filter(isDvdcli);
    const others = commands.filter((command) => !isDvdcli(command));
    const found = (await Promise.all(others.map((command) => readCommand(text, command, toPosition)))).flat();
    const parts = [
      ...(dvdcli.length === 0 ? [] : [dvdcliPart(dvdcli, toPosition)]),
      ...variablesIn(others, toPosition),
      ...found.flatMap((one) => one.parts),
    ];
    const problems = found.flatMap((one) => one.problems);
    // A script of dvdcli alone is a dialect of its own.
    const isOther = hasPrompts ? parts.length > 0 : parts.length > Number(dvdcli.length > 0);
    return !isOther && problems.length === 0 ? undefined : { syntax: 'yaml', parts, problems, isExcerpt: true };
  },
};
