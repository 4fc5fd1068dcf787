import get from 'lodash/get.js';
import type { Asked, ExitFinding } from '../exit/finding.ts';
import type { ReadDeparture } from '../exit/names-taken.ts';
import { distinctVolumes } from '../exit/names-taken.ts';
import { checkExitOptions } from '../exit/options.ts';
import type { Storage } from '../exit/storage.ts';
import { checkStorage, driverOf } from '../exit/storage.ts';
import type { ExitVolume } from '../exit/volume.ts';
import { readDeparture } from '../exit/workload.ts';
import { refusal } from '../formats/findings.ts';
import type { Loss, OneWayFormat } from '../formats/format.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import { toJsonData } from '../read/json-data.ts';
import type { DocumentRead } from '../read/read.ts';
import { splitName } from '../systems/docker/portworx.ts';
import type { Workload } from '../systems/workload.ts';
import { parsePointer } from '../text/pointer.ts';
import { checkDocument, checkOptions, checkTypes, chosenWorkloads } from './check-options.ts';
import { unmoved } from './findings.ts';
import { reportOldPaths } from './old-paths.ts';
import type { ConvertOptions } from './options.ts';

/** A document that was read, and what is put before all its pointers. */
export interface Source {
  readonly read: DocumentRead;
  readonly at: string;
}

/** The output for one workload. */
export interface Departed {
  readonly workload: Workload;
  /** DNS label of the workload. */
  readonly label: string;
  readonly output: unknown;
}

/** Facts that are missing, and how to look them up. */
export interface Question extends Asked, Pick<ExitFinding, 'message' | 'severity'> {}

/** What a conversion that leaves Mesos came to. */
export interface Leave {
  /** One for each workload; none where the conversion was refused. */
  readonly departed: readonly Departed[];
  /** All of them in one; absent where the conversion was refused. */
  readonly output?: unknown;
  readonly losses: readonly Loss[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every volume once, and the facts of the storage that are missing. */
  readonly volumes: readonly ExitVolume[];
  readonly asked: readonly Question[];
}

/** What is known by a rule of its own, whatever the format. */
const rules: Readonly<Record<string, string>> = {
  'identity-not-preserved': 'convert/identity-not-preserved',
  'old-path': 'convert/old-path',
};

const ruleOf = ({ severity, code, lost }: ExitFinding): string =>
  severity === 'error' ? 'convert/refused' : (rules[code] ?? (lost === undefined ? 'convert/changed' : 'convert/loss'));

const diagnose = (finding: ExitFinding): Diagnostic => {
  const { lost: _, asks: __, ...rest } = finding;
  return { rule: ruleOf(finding), ...rest };
};

const lossesIn = ({ lost = [], message, pointer, volume, severity }: ExitFinding): readonly Loss[] =>
  lost.map((fact) => ({
    ...(volume !== undefined && { volume }),
    ...fact,
    reason: message,
    pointer,
    neutral: severity === 'info',
  }));

/** Get the workloads of a document that are to leave, with the volumes that do. */
function departuresOf({ read, at }: Source, options: ConvertOptions): readonly ReadDeparture['departure'][] {
  const { from } = options;
  return chosenWorkloads(read, options)
    .map((workload) => ({
      workload,
      volumes: workload.volumes.filter(({ format }) => from === undefined || format === from),
      source: get({ read: read.value }, ['read', ...parsePointer(workload.pointer.slice(at.length))]),
    }))
    .filter(({ volumes }) => volumes.length > 0);
}

/** Find what is wrong with the options, and what they say of nothing. */
function checkAll(sources: readonly Source[], to: OneWayFormat, options: ConvertOptions): readonly Diagnostic[] {
  const named = sources.flatMap(({ read }) =>
    read.workloads.flatMap(({ volumes }) =>
      volumes.map((volume) => ({ driver: driverOf(volume), name: splitName(volume.driver, volume.name, '').name })),
    ),
  );
  return [
    ...checkOptions(options),
    ...checkExitOptions(to.id, to.options, to.kinds, options).map((message) => refusal(message)),
    ...(options.base === undefined || to.takesBase ? [] : [refusal(`${to.id} takes no base`)]),
    ...checkStorage(options.storage, named).map(diagnose),
  ];
}

/** Find what to report where there is no output: errors, and what is wrong with the storage file. */
export const withoutOutput = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter((diagnostic) => isError(diagnostic) || diagnostic.code === 'storage-unused');

/** Convert the volumes of documents into a format outside Mesos, all of them together. Errors of all volumes are reported at once. */
export function leaveMesos(sources: readonly Source[], to: OneWayFormat, given: ConvertOptions): Leave {
  const [storage, base] = [
    toJsonData(given.storage === undefined ? {} : given.storage),
    toJsonData(given.base ?? null),
  ];
  const options: ConvertOptions = {
    ...given,
    storage: storage.value as Storage,
    ...(given.base !== undefined && { base: base.value }),
  };
  const wrong = [
    ...checkTypes(options),
    ...storage.problems.map(({ message }) => refusal(`the option \`storage\`: ${message}`)),
    ...base.problems.map(({ message }) => refusal(`the option \`base\`: ${message}`)),
  ];
  if (wrong.length > 0) return { departed: [], losses: [], diagnostics: wrong, volumes: [], asked: [] };
  const departures = sources.flatMap((source) => departuresOf(source, options));
  const reads = departures.map((departure) => ({ departure, ...readDeparture(departure, options) }));
  const early = checkAll(sources, to, options);
  const isSingle = options.base === undefined || departures.length === 1;
  const unfit = isSingle
    ? []
    : [
        refusal(
          `the base takes the volumes of one workload, but ${departures.length} have some; choose one with workload (--workload)`,
        ),
      ];
  const isUsable = !early.some(isError) && isSingle;
  const { outputs, findings } = isUsable ? to.encode(reads, options) : { outputs: [], findings: [] };
  const all = [...reads.flatMap((read) => [...read.findings, ...reportOldPaths(read)]), ...findings];
  const unread = sources.flatMap(({ read, at }) =>
    checkDocument(read, options).map((error) => ({ ...error, pointer: error.pointer === '' ? at : error.pointer })),
  );
  const diagnostics = [...early, ...unfit, ...unread, ...all.map(diagnose)].sort(compareDiagnostics);
  const losses = all.flatMap(lossesIn);
  const kind = sources.length === 1 ? sources[0]?.read.document : undefined;
  const [volumes, asked] = [
    distinctVolumes(reads),
    all.flatMap(({ asks, message, severity }) => (asks === undefined ? [] : { ...asks, message, severity })),
  ];
  if (diagnostics.some(isError)) {
    return { departed: [], losses, diagnostics: withoutOutput(diagnostics), volumes, asked };
  }
  return {
    departed: outputs.map((output, index) => {
      const { departure, workload } = reads[index] as (typeof reads)[number];
      return { workload: departure.workload, label: workload.label, output };
    }),
    output: to.join(outputs),
    losses,
    volumes,
    asked,
    diagnostics: departures.length === 0 ? [...diagnostics, unmoved(to.id, options.from, kind)] : diagnostics,
  };
}
