import type { RuleId } from '../generated/catalogue.ts';

/** The ids that rules had before they were renamed; suppressions, baselines and configurations may still use them. */
export const oldIds: ReadonlyMap<string, RuleId> = new Map([
  ['advice/checkpoint-directory', 'advice/checkpoint-directory-volatile'],
  ['advice/line-continuation', 'advice/blank-after-backslash'],
  ['advice/only-isolator', 'advice/default-isolators-replaced'],
  ['advice/rexray-preempt', 'advice/preempt-without-ignore-used-count'],
  ['docker-containerizer/colon', 'docker-containerizer/colon-in-volume'],
  ['dvdi-module/later-variable', 'dvdi-module/variable-before-0-4-3'],
  ['dvdi-module/number-ignored', 'dvdi-module/suffix-before-0-3-0'],
  ['dvdi-module/orphan', 'dvdi-module/variable-without-name'],
  ['dvdi-module/rootfs', 'dvdi-module/container-has-image'],
  ['dvdi-module/task-group', 'dvdi-module/task-group-ignored'],
  ['dvdi-module/work-dir', 'dvdi-module/work-dir-relative'],
  ['flocker-module/env-missing', 'flocker-module/variable-missing'],
  ['flocker-module/rootfs', 'flocker-module/container-has-image'],
  ['flocker-module/several', 'flocker-module/variable-repeated'],
  ['marathon/csi-later', 'marathon/csi-before-1-11'],
  ['marathon/external-volumes-later', 'marathon/external-volumes-before-1-1'],
  ['marathon/shared-later', 'marathon/shared-before-1-8-222'],
  ['mesos-agent/modules-twice', 'mesos-agent/modules-and-modules-dir'],
]);

/** The ids that a rule had before. */
export const oldIdsOf = (id: string): readonly string[] =>
  [...oldIds].flatMap(([before, now]) => (now === id ? [before] : []));

/** The id that a rule has now; any other text stays as it is. */
export const currentId = (id: string): string => oldIds.get(id) ?? id;
