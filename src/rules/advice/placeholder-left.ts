import uniqBy from 'lodash/uniqBy.js';
import type { AgentConfiguration } from '../../model/agent.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Located } from '../../model/volume.ts';
import type { Workload } from '../../systems/workload.ts';
import { placeholderIn } from '../../text/placeholder.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** The texts of a volume that no one fills in, with their places. */
const textsOf = ({ name, driver = '', containerPath = '', options, origin }: Located) => [
  { what: 'driver', text: driver, pointer: origin.driver },
  { what: 'volume name', text: name, pointer: origin.name },
  { what: 'container path', text: containerPath, pointer: origin.containerPath },
  ...options.flatMap(({ key, value, pointer }) => [
    { what: 'option', text: key, pointer },
    { what: `value of ${quote(key)}`, text: value, pointer },
  ]),
];

/** The texts of all volumes, but for those in whose place a shell puts something else. */
function volumeTexts({ volumes, commandLines = [] }: Workload) {
  const expanded = new Set(
    commandLines.filter(({ shell }) => shell?.special.includes('$')).map(({ pointer }) => pointer),
  );
  return volumes.flatMap((volume) =>
    textsOf(volume).filter(({ text }) => !(expanded.has(volume.pointer) && placeholderIn(text)?.startsWith('$'))),
  );
}

/**
 * The texts that an agent is given, with their places. Those of modules are read from a file, in which nothing is put in
 * the place of `$NAME`; a shell does that in flags.
 */
const agentTexts = ({ flags = [], libraries = [] }: AgentConfiguration) => [
  ...flags
    .filter(({ value }) => !placeholderIn(value)?.startsWith('$'))
    .map(({ name, value, pointer }) => ({ what: `flag ${quote(name)}`, text: value, pointer })),
  ...libraries.flatMap(({ file = '', pointer, modules }) => [
    { what: 'library', text: file, pointer },
    ...modules
      .flatMap(({ parameters }) => parameters)
      .map((parameter) => ({ what: `parameter ${quote(parameter.key)}`, text: parameter.value, ...parameter })),
  ]),
];

/** A finding for each text that holds a placeholder. */
function findingsIn(texts: readonly { what: string; text: string; pointer: string }[]): readonly Finding[] {
  const findings = texts.flatMap(({ what, text, pointer }) => {
    const left = placeholderIn(text);
    const message = `unexpected placeholder ${quote(String(left))} in ${what} ${quote(text)}, expected it filled in`;
    return left === undefined ? [] : [{ pointer, message }];
  });
  return uniqBy(findings, ({ pointer, message }) => `${pointer} ${message}`);
}

export const rule: Rule = {
  id: 'advice/placeholder-left',
  severity: 'warning',
  summary: 'A placeholder in a volume or in what configures an agent should be filled in.',
  rationale:
    'Documentation and templates leave names to be filled in, such as `<key>`, `{{name}}` and `$NAME`. Neither Marathon nor Mesos replaces them in a volume, not even by variables of the environment, so a volume of that very name is created, or the task fails. Nor does anything replace them in the modules of an agent, nor `<name>` in its flags. Fill them in; a template that is rendered later is better checked after it is.',
  references: [
    'mesos: docs/isolators/docker-volume.md (examples with `<key>` and `<value>`)',
    'mesos-module-flocker: README.md (an address `$(YOUR_MASTER_HOSTNAME_OR_IP)` in modules.json)',
    'dcos/universe: marathon.json.mustache of packages with external volumes (`{{…}}` in drivers, names and options)',
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala (names, paths and options are handed on as they are)',
  ],
  check: (workload) => findingsIn(volumeTexts(workload)),
  checkAgent: (agent) => findingsIn(agentTexts(agent)),
};
