import type { AppHealthCheck } from '../../systems/marathon/canonical/checks.ts';
import { healthChecks } from '../../systems/marathon/canonical/checks.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const option = (value: string | number | null | undefined): string =>
  (value ?? undefined) === undefined ? 'None' : `Some(${value})`;

/** The check as Scala prints it: the fields in their order, with the defaults. */
function printCheck({ check, portIndex }: AppHealthCheck): string {
  const fields = [
    `Some(AppCommandCheck(${check.command?.value}))`,
    check.gracePeriodSeconds ?? 300,
    option(check.ignoreHttp1xx === undefined || check.ignoreHttp1xx === null ? undefined : String(check.ignoreHttp1xx)),
    check.intervalSeconds ?? 60,
    check.maxConsecutiveFailures ?? 3,
    option(check.path),
    option(check.port),
    option(portIndex),
    'COMMAND',
    check.ipProtocol?.toUpperCase() === 'IPV6' ? 'IPv6' : 'IPv4',
    check.timeoutSeconds ?? 20,
    check.delaySeconds ?? 15,
  ];
  return `AppHealthCheck(${fields.join(',')})`;
}

/** What is wrong, and what Marathon says of it. */
function faultOf(item: AppHealthCheck): readonly [message: string, text: string] | undefined {
  const { check, protocol } = item;
  if (!check.command)
    return protocol === 'COMMAND'
      ? [
          'health check of the protocol `COMMAND` has no `command`; write one',
          'illegal protocol COMMAND for non-command health check',
        ]
      : undefined;
  if (protocol !== 'COMMAND')
    return [
      `health check with a \`command\` has the protocol \`${protocol}\`; write \`"protocol": "COMMAND"\``,
      `illegal protocol ${protocol} specified with command`,
    ];
  return typeof check.path === 'string' || typeof check.port === 'number'
    ? [
        'health check with a `command` cannot have `path` or `port`; remove them',
        `Invalid combination of HealthCheck parameters in ${printCheck(item)}`,
      ]
    : undefined;
}

export const rule: Rule = appRule({
  id: 'marathon/health-check-command',
  stage: 'conversion',
  order: [2, 0],
  summary: 'A health check has a `command` where its protocol is `COMMAND`, and then no `path` and no `port`.',
  rationale:
    'A command asks no address. The protocol of a check that says none is `HTTP`, also where it has a `command`. Marathon lets such checks pass and fails with status 500 when it makes the app. Write `"protocol": "COMMAND"` beside `command`.',
  references: ['marathon 1.11: raml/HealthCheckConversion.scala:210,270-272'],
  on: healthChecks,
  check: (item, _, index) => {
    const [message, text] = faultOf(item) ?? [];
    return (
      message !== undefined && text !== undefined && { pointer: item.pointer, message, upstream: [{ text }], index }
    );
  },
});
