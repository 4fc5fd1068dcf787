import { apps } from '../../systems/marathon/apps.ts';
import { doubleText } from '../../systems/marathon/double.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

/** What Marathon says of a limit, and how it would be right. */
function faultOf(limit: number | string, requested: number): readonly [text: string, message: string] | undefined {
  if (limit === 'unlimited') return undefined;
  if (typeof limit === 'string')
    return [
      `'${limit}' is an invalid resource limit. It must be 'unlimited' or a number`,
      `${quote(limit)} is no limit; write a number, or \`unlimited\``,
    ];
  return limit >= requested
    ? undefined
    : [
        `resource limit must be greater than or equal to requested resource (${doubleText(requested)})`,
        `limit of ${limit} is below the ${requested} that the app asks for; raise it`,
      ];
}

const defaults = { cpus: 1, mem: 128 } as const;

export const rule: Rule = appRule({
  id: 'marathon/resource-limit',
  since: '1.9.100',
  summary: 'A limit of `resourceLimits` must be a number not below what the app asks for, or `unlimited`.',
  rationale:
    'A task gets what it asks for and may use as much as the limit. An app that says nothing asks for 1 CPU and 128 MB. Numbers are not written as texts.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:363-368'],
  on: apps,
  check: (app, { workload }) => {
    const { resourceLimits } = app;
    if (!resourceLimits) return undefined;
    return (['cpus', 'mem'] as const).flatMap((name) => {
      const limit = resourceLimits[name];
      const [text, message] =
        limit === undefined || limit === null ? [] : (faultOf(limit, app[name] ?? defaults[name]) ?? []);
      return text === undefined || message === undefined
        ? []
        : {
            pointer: joinPointer(workload.pointer, 'resourceLimits', name),
            message,
            upstream: [{ path: `/resourceLimits/${name}`, text }],
          };
    });
  },
});
