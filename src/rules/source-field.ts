import { invalidVolume } from '../systems/mesos/master.ts';
import type { SourceType } from '../systems/mesos/sources.ts';
import { isSet, mesosSources } from '../systems/mesos/sources.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { defineRule } from './rule.ts';

/** What differs between the rules of this family. */
interface SourceField extends Pick<RuleFacts, 'id' | 'since' | 'references'> {
  readonly type: SourceType;
  /** The field that belongs to the type. */
  readonly field: 'csi_volume' | 'docker_volume' | 'host_path' | 'sandbox_path' | 'secret';
  /** What the field says, after “which”. */
  readonly says: string;
  /** What the master calls such volumes, where that is not the type. */
  readonly kind?: string;
}

/** Make a rule of the master: a source of some type must have the field of that type. */
export const sourceFieldRule = ({ type, field, says, kind = type, ...facts }: SourceField): Rule =>
  defineRule({
    severity: 'error',
    stage: 'master',
    order: [1, 2],
    summary: `A source of type \`${type}\` must have the field \`${field}\`.`,
    rationale: `The master looks only at the field that belongs to the type of a source, and refuses the task if that is missing. Add \`${field}\`, which ${says}, or correct \`type\`.`,
    ...facts,
    on: mesosSources,
    check: ({ source, sourcePointer, index }, { workload }) =>
      source.type === type &&
      !isSet(source[field]) && {
        pointer: sourcePointer,
        message: `source of type \`${type}\` is missing \`${field}\``,
        upstream: invalidVolume(workload, `'source.${field}' is not set for ${kind} volume`),
        index,
      },
  });
