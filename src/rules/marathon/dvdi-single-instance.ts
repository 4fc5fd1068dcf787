import { instancesOf } from '../../systems/marathon/apps.ts';
import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { together } from '../../systems/selector.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-single-instance',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'An app with dvdi volumes can have one instance at most.',
  rationale:
    'All instances would mount the same volumes, which most storage allows on one agent at a time only; Marathon does not ask whether they are `shared`. Set `instances` to 1 and write one app for each further instance, with volumes of its own.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:109-112 (haveOnlyOneInstance)'],
  on: together(dvdiVolumes),
  check: (_, { workload }) => {
    const instances = instancesOf(workload);
    return (
      instances > 1 && {
        pointer: joinPointer(workload.pointer, 'instances'),
        message: `unexpected ${instances} instances of an app with dvdi volumes, expected 1 or 0`,
        upstream: [
          {
            path: '/',
            text: 'Number of instances is limited to 1 when declaring DVDI volumes in app [',
            match: 'prefix',
          },
        ],
      }
    );
  },
});
