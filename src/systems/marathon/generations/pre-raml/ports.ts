import uniq from 'lodash/uniq.js';
import uniqBy from 'lodash/uniqBy.js';
import type { Reads } from '../../json/reading.ts';
import { int32, text } from '../../json/scalars.ts';
import { list, map, required } from '../../json/structures.ts';
import { filtered, orGiveUp } from './filtered.ts';
import { knownFields } from './known-fields.ts';

const labels = map(text());

const areUnique = (ports: unknown): boolean => {
  const numbers = (ports as readonly number[]).filter((port) => port !== 0);
  return uniq(numbers).length === numbers.length;
};

/** The numbers of ports, in which 0 means any. */
export const ports: Reads = filtered(list(int32()), [areUnique, 'Ports must be unique.']);

/** The ports of an app with what is known of each. */
export const portDefinitions: Reads = list(knownFields({ port: int32(), protocol: text(), name: text(), labels }));

interface DiscoveryPort {
  readonly number: number;
  readonly name: string;
  readonly protocol: string;
}

const discoveryPort = knownFields({
  number: required(int32()),
  name: required(
    orGiveUp(text(), (name) => /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(name as string), 'the name of a port'),
  ),
  protocol: required(
    filtered(text(), [
      (protocol) => protocol === 'tcp' || protocol === 'udp',
      "Invalid protocol. Only 'udp' or 'tcp' are allowed.",
    ]),
  ),
  labels,
});

const isUniqueBy =
  (key: (port: DiscoveryPort) => string) =>
  (found: unknown): boolean =>
    uniqBy(found as readonly DiscoveryPort[], key).length === (found as readonly DiscoveryPort[]).length;

const discoveryPorts = filtered(
  list(discoveryPort),
  [isUniqueBy(({ name }) => name), 'Port names are not unique.'],
  [
    isUniqueBy(({ number, protocol }) => `${number}/${protocol}`),
    'There may be only one port with a particular port number/protocol combination.',
  ],
);

/** An address of its own for each task. */
export const ipAddress: Reads = knownFields({
  groups: list(text()),
  labels,
  discovery: knownFields({ ports: required(discoveryPorts) }),
  networkName: text(),
});
