import type { MesosModule, MesosModuleLibrary, MesosModules } from '../../generated/mesos-modules.ts';
import type { AgentLibrary, AgentModule, ModuleParameter } from '../../model/agent.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Target } from '../../model/target.ts';
import { newest, versionOf } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { TextProblem } from '../../text/text.ts';
import { readMessage } from './protobuf/read.ts';

interface Placed<Item> {
  readonly item: Item;
  readonly pointer: JsonPointer;
}

/** Get the members of a repeated field, which may be a single one; `null` is none. */
function repeated<Item extends object>(
  field: readonly (Item | null)[] | Item | null | undefined,
  pointer: JsonPointer,
): readonly Placed<Item>[] {
  if (!Array.isArray(field)) return field ? [{ item: field as Item, pointer }] : [];
  return field.flatMap((item: Item | null, index) =>
    item === null ? [] : { item, pointer: joinPointer(pointer, index) },
  );
}

function moduleAt({ item: { name, parameters }, pointer }: Placed<NonNullable<MesosModule>>): AgentModule {
  const parametersPointer = parameters ? joinPointer(pointer, 'parameters') : pointer;
  return {
    name: name ?? undefined,
    pointer: typeof name === 'string' ? joinPointer(pointer, 'name') : pointer,
    parameters: repeated(parameters, parametersPointer).map(
      ({ item, pointer: place }): ModuleParameter => ({ ...item, pointer: joinPointer(place, 'value') }),
    ),
    parametersPointer,
  };
}

const libraryAt = ({
  item: { file, name, modules },
  pointer,
}: Placed<NonNullable<MesosModuleLibrary>>): AgentLibrary => ({
  file: file ?? (name ? `lib${name}.so` : undefined),
  pointer,
  modules: repeated(modules, joinPointer(pointer, 'modules')).map(moduleAt),
});

/** Get the libraries that a value for the flag `--modules` names. */
export const librariesAt = ({ libraries }: MesosModules, base: JsonPointer): readonly AgentLibrary[] =>
  repeated(libraries, joinPointer(base, 'libraries')).map(libraryAt);

/** Get the libraries that JSON within a text names, all of them at the place of the text; none where Mesos cannot read it. */
export function librariesInText(text: string, pointer: JsonPointer): readonly AgentLibrary[] {
  const result = readMessage(text, 'Modules', newest.mesos);
  if ('error' in result) return [];
  const here = { pointer, parametersPointer: pointer };
  return librariesAt(result.message as MesosModules, '').map((library) => ({
    ...library,
    pointer,
    modules: library.modules.map((module) => ({
      ...module,
      ...here,
      parameters: module.parameters.map((parameter) => ({ ...parameter, pointer })),
    })),
  }));
}

/** Explain why the agent cannot read JSON for `--modules`, in its own words; `undefined` where it can. */
export function modulesError(text: string, target: Target): string | undefined {
  const result = readMessage(text, 'Modules', versionOf(target, 'mesos'));
  return 'error' in result ? result.error : undefined;
}

/** Get the problems of a text; the first one with what the agent says, where the text was to be its modules. */
export function answerModules(
  problems: readonly TextProblem[],
  text: string,
  target: Target = {},
): readonly Diagnostic[] {
  const [first, ...others] = problems;
  if (first?.rule !== 'text/syntax' || !/"libraries"\s*:/.test(text)) return problems;
  const error = modulesError(text, target);
  if (error === undefined) return problems;
  return [{ ...first, authority: 'mesos-agent', stage: 'agent-start', upstream: [{ text: error }] }, ...others];
}
