import { appCheckRule } from '../app-check.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appCheckRule({
  id: 'marathon/check-kind',
  stage: 'conversion',
  order: [3, 0],
  summary: 'The `check` of an app must have one of `http`, `tcp` and `exec`.',
  rationale:
    'They are the three ways in which Mesos checks, and a task has one check. Marathon lets others pass and fails with status 500 when it makes the app. Keep one of them.',
  references: ['marathon 1.11: raml/CheckConversion.scala:89'],
  faultOf: ({ exec, http, tcp }) =>
    [exec, http, tcp].filter(Boolean).length !== 1 && {
      at: [],
      message: 'a `check` must have one of `http`, `tcp` and `exec`; keep one',
      text: 'illegal RAML Check: expected one of http, tcp or exec checks',
    },
});
