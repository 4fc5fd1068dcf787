import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { together } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { singleInstanceRule } from '../single-instance.ts';

export const rule: Rule = singleInstanceRule({
  id: 'marathon/dvdi-single-instance',
  stage: 'raml',
  since: '1.1.0',
  app: 'app with dvdi volumes',
  rationale:
    'All instances would mount the same volumes, which most storage allows on one agent at a time only. Marathon does not ask whether they are `shared`. Set `instances` to 1, and write one app with volumes of its own for each further instance.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:109-112 (haveOnlyOneInstance)'],
  on: together(dvdiVolumes),
  answer: () => ({
    upstream: [
      { path: '/', text: 'Number of instances is limited to 1 when declaring DVDI volumes in app [', match: 'prefix' },
    ],
  }),
});
