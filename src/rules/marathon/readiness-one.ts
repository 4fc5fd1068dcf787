import { readinessChecks } from '../../systems/marathon/canonical/readiness.ts';
import { together } from '../../systems/selector.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/readiness-one',
  summary: 'An app has one readiness check at most.',
  rationale: 'The field is a list, but Marathon waits for one check only. Keep one.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:435'],
  on: together(readinessChecks),
  check: ({ length, 1: second }) =>
    second !== undefined && {
      pointer: second.pointer,
      message: `an app cannot have ${length} readiness checks; keep one`,
      upstream: [{ path: '/readinessChecks/size', text: `got ${length}, expected 1 or less` }],
    },
});
