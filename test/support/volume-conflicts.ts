import type { Target } from '../../src/index.ts';
import { lint } from '../../src/index.ts';

const rule = 'marathon/group-volume-name-unique';

/** An app with an external volume. */
export const app = (id: string, name: string, options: object = { 'dvdi/driver': 'rexray' }, more: object = {}) => ({
  id,
  cmd: 'run.sh',
  container: {
    type: 'MESOS',
    volumes: [{ containerPath: 'data', mode: 'RW', external: { name, provider: 'dvdi', options, ...more } }],
  },
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
});

/** A finding of the rule, in `lint` or in what `extvol conflicts --format ndjson` prints. */
interface Found {
  readonly workload?: { readonly id: string };
  readonly message: string;
}

/** Say which apps may not have which volume, in order. */
export const describeConflicts = (found: readonly Found[]): readonly string[] =>
  found.map(({ workload, message }) => `${workload?.id} ${/volume `(.*)` too/.exec(message)?.[1]}`).sort();

/** Find what the rule finds where it sees all apps. */
export const conflictsInMemory = (apps: readonly object[], target: Target = {}): readonly string[] =>
  describeConflicts(lint(apps, { rules: [rule], target }).diagnostics.filter((found) => found.rule === rule));
