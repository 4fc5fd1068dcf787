import { appCheckRule } from '../app-check.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appCheckRule({
  id: 'marathon/check-https',
  stage: 'conversion',
  order: [3, 1],
  summary: 'The scheme of a `check` cannot be `HTTPS`.',
  rationale:
    'The check of Mesos that Marathon makes has no scheme. Marathon reads the word and fails with status 500 when it makes the app. Use `http`, `exec` with a command such as `curl`, or a health check of the protocol `MESOS_HTTPS`.',
  references: ['marathon 1.11: raml/CheckConversion.scala:20'],
  faultOf: ({ exec, http, tcp }) =>
    http?.scheme?.toUpperCase() === 'HTTPS' &&
    !exec &&
    !tcp && {
      at: ['http', 'scheme'],
      message: 'the scheme `HTTPS` of a `check` is not supported; use `HTTP` or `exec`',
      text: 'HTTPS (of class mesosphere.marathon.raml.HttpScheme$Https$)',
    },
});
