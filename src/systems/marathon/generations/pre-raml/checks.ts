import type { Reads } from '../../json/reading.ts';
import { attempt, fail } from '../../json/reading.ts';
import { bool, int32, int64, text } from '../../json/scalars.ts';
import { list, required } from '../../json/structures.ts';
import type { Dialect } from './dialect.ts';
import { knownFields } from './known-fields.ts';
import { words } from './words.ts';

const seconds = int64({});
const command = knownFields({ value: required(text()) });
const protocols = ['HTTP', 'TCP', 'COMMAND'];

const timing = { gracePeriodSeconds: seconds, intervalSeconds: seconds, timeoutSeconds: seconds };
const often = { ...timing, maxConsecutiveFailures: int32() };

const anyCheck = knownFields({
  path: text(),
  protocol: words('protocol', ...protocols),
  portIndex: int32(),
  command,
  ...often,
  ignoreHttp1xx: bool,
  port: int32(),
});

/** Read the number of a port, or since 1.4.0 its name. */
const portReference: Reads = (value, reading) => {
  if (attempt(int32(), value, reading) === undefined && typeof value !== 'string')
    fail(reading, 'expected string (port name) or integer (port offset) for port-index');
  return value;
};

const protocol = words('protocol', ...protocols, 'HTTPS', 'MESOS_TCP', 'MESOS_HTTP', 'MESOS_HTTPS');
const onPort = { ...often, protocol, portIndex: portReference, port: int32() };
const onHttp = { ...onPort, path: text() };
const delayed = { delaySeconds: seconds };

/** Since 1.4.0 each protocol has a type of its own. */
const byProtocol: ReadonlyMap<unknown, Reads> = new Map([
  ['COMMAND', knownFields({ ...often, protocol, ...delayed, command: required(command) })],
  ['TCP', knownFields(onPort)],
  ['MESOS_TCP', knownFields({ ...onPort, ...delayed })],
  ['MESOS_HTTP', knownFields({ ...onHttp, ...delayed })],
  ['MESOS_HTTPS', knownFields({ ...onHttp, ...delayed })],
]);
const httpCheck = knownFields({ ...onHttp, ignoreHttp1xx: bool });

const protocolAlone = knownFields({ protocol });

const checkOfProtocol: Reads = (value, reading) => {
  const before = reading.failures;
  const { protocol: name } = protocolAlone(value, reading) as { readonly protocol?: unknown };
  return reading.failures === before ? (byProtocol.get(name) ?? httpCheck)(value, reading) : value;
};

/** Read the health checks of an app. */
export const healthChecks = ({ hasDiskTypes }: Dialect): Reads => list(hasDiskTypes ? checkOfProtocol : anyCheck);

const httpProtocol: Reads = (value, reading) => {
  if (value !== 'HTTP' && value !== 'HTTPS') fail(reading, 'Choose one of HTTP, HTTPS');
  return value;
};

/** The readiness checks of an app. */
export const readinessChecks: Reads = list(
  knownFields({
    name: text(),
    protocol: httpProtocol,
    path: text(),
    portName: text(),
    intervalSeconds: seconds,
    timeoutSeconds: seconds,
    httpStatusCodesForReady: list(int32()),
    preserveLastResponse: bool,
  }),
);
