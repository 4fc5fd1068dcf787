import type { AppExternalVolume } from '../systems/marathon/external.ts';
import { volumePath } from '../systems/marathon/path-of-pointer.ts';
import type { Selector } from '../systems/selector.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { defineRule } from './rule.ts';

/** What differs between the rules of this family. */
interface ExternalFieldRule extends Pick<RuleFacts, 'id' | 'since' | 'fault' | 'rationale' | 'references'> {
  /** What the volumes are called, such as “a dvdi volume”. */
  readonly volume: string;
  readonly field: 'name' | 'provider';
  readonly on: Selector<AppExternalVolume>;
  /** What to write. */
  readonly advice: string;
  /** What Marathon says. */
  readonly answer: string;
}

/** Make a rule of Marathon: an external volume must have a field. */
export const externalFieldRule = ({ volume, field, on, advice, answer, ...facts }: ExternalFieldRule): Rule =>
  defineRule({
    severity: 'error',
    stage: 'raml',
    since: '1.1.0',
    summary: `${volume.replace(/^a/, 'A')} needs a \`${field}\`.`,
    ...facts,
    on,
    check: ({ external, externalPointer, index }) =>
      typeof external[field] !== 'string' && {
        pointer: joinPointer(externalPointer, field),
        message: `${volume.replace(/^an? /, '')} is missing \`${field}\`; ${advice}`,
        upstream: [{ path: `${volumePath(index)}/external/${field}`, text: answer }],
      },
  });
