import type { Reads } from './reading.ts';
import { enumeration, int32, text } from './scalars.ts';
import { labels, legacyName, networkName, networkProtocol } from './strings.ts';
import { list, object, required } from './structures.ts';

// network.raml, numberTypes.raml and the port mappings of appContainer.raml

export const anyPort: Reads = int32({ min: 0, max: 65535 });

export const network: Reads = object({
  name: networkName,
  mode: enumeration('container', 'container/bridge', 'host'),
  labels,
});

const ipDiscoveryPort = object({
  number: anyPort,
  name: required(legacyName),
  protocol: networkProtocol,
  labels,
});

export const ipAddress: Reads = object({
  discovery: object({ ports: list(ipDiscoveryPort) }),
  groups: list(text()),
  labels,
  networkName: text({ min: 1 }),
});

export const portDefinition: Reads = object({
  port: anyPort,
  labels,
  name: legacyName,
  protocol: networkProtocol,
});

export const portMapping: Reads = object({
  containerPort: anyPort,
  hostPort: anyPort,
  labels,
  name: legacyName,
  protocol: networkProtocol,
  servicePort: anyPort,
  networkNames: list(text()),
});
