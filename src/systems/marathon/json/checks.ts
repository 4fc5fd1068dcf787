import { anyPort } from './network.ts';
import type { Reads } from './reading.ts';
import { bool, enumeration, int32, text } from './scalars.ts';
import { httpScheme, legacyName, uri } from './strings.ts';
import { list, object, plainObject, required, union } from './structures.ts';

// check.raml, healthCheck.raml, mesosCommand.raml and readinessCheck.raml

const seconds = int32({ min: 0 });

const mesosCommand = union(
  object({ shell: required(text({ min: 1 })) }),
  object({ argv: required(list(text(), { min: 1 })) }),
);

export const check: Reads = object({
  http: object({ portIndex: anyPort, port: anyPort, path: uri, scheme: httpScheme }),
  tcp: object({ portIndex: anyPort, port: anyPort }),
  exec: plainObject({ command: required(mesosCommand) }),
  intervalSeconds: seconds,
  timeoutSeconds: seconds,
  delaySeconds: seconds,
});

export const healthCheck: Reads = object({
  command: plainObject({ value: required(text()) }),
  gracePeriodSeconds: seconds,
  ignoreHttp1xx: bool,
  intervalSeconds: seconds,
  maxConsecutiveFailures: seconds,
  path: text(),
  port: anyPort,
  portIndex: anyPort,
  protocol: enumeration('HTTP', 'HTTPS', 'TCP', 'COMMAND', 'MESOS_TCP', 'MESOS_HTTP', 'MESOS_HTTPS'),
  ipProtocol: enumeration('IPv4', 'IPv6'),
  timeoutSeconds: int32(),
  delaySeconds: seconds,
});

export const readinessCheck: Reads = object({
  name: text({ min: 1 }),
  protocol: httpScheme,
  path: uri,
  portName: legacyName,
  intervalSeconds: seconds,
  timeoutSeconds: int32({ min: 1 }),
  httpStatusCodesForReady: list(int32(), { min: 1 }),
  preserveLastResponse: bool,
});
