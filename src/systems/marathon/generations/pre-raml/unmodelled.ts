import get from 'lodash/get.js';
import uniq from 'lodash/uniq.js';
import { pathPart } from '../../ids.ts';
import { parseJavaInteger } from '../../java-integer.ts';
import type { ReadingEnd } from '../../json/reading.ts';
import { isBrokenRegex } from '../../regex.ts';

type Constraint = readonly [field: string, operator: string, value?: string];

interface Port {
  readonly port?: number;
  readonly containerPort?: number;
  readonly hostPort?: number;
  readonly servicePort?: number;
  readonly protocol?: string;
  readonly name?: string;
}

interface Check {
  readonly protocol?: string;
  readonly port?: number;
  readonly portIndex?: number | string;
}

interface Volume {
  readonly persistent?: { readonly constraints?: readonly Constraint[] };
}

/** An app as it was read, as far as it is looked at here. */
interface App {
  readonly storeUrls?: readonly string[];
  readonly uris?: readonly string[];
  readonly fetch?: readonly { readonly uri: string }[];
  readonly dependencies?: readonly string[];
  readonly env?: Readonly<Record<string, unknown>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, { readonly source: string }>>;
  readonly constraints?: readonly Constraint[];
  readonly gpus?: number;
  readonly ports?: readonly number[];
  readonly portDefinitions?: readonly Port[];
  readonly healthChecks?: readonly Check[];
  readonly readinessChecks?: readonly unknown[];
  readonly ipAddress?: { readonly discovery?: unknown };
  readonly container?: {
    readonly appc?: unknown;
    readonly volumes?: readonly Volume[];
    readonly docker?: { readonly network?: string; readonly portMappings?: readonly Port[] };
  };
}

/** What surely is a URI to Java; others may be one too. */
const plainUri = /^(?:[a-z][a-z\d+.-]*:\/\/)?\/?\w[\w.~:@/?&=+,;!$*-]*$/i;

const isPlainUri = (uri: string): boolean => plainUri.test(uri) && (uri.includes('://') || !uri.includes(':'));

const isPlainPath = (path: string): boolean => path.split('/').every((part) => pathPart.test(part));

const isPortNumber = (port = 0): boolean => port >= 0 && port <= 65535;

/** Check whether nothing can be wrong with ports, whatever a release asks of them. */
function arePlainPorts(ports: readonly Port[]): boolean {
  const names = ports.flatMap(({ name }) => name ?? []);
  const numbers = ports.flatMap(({ port }) => port || []);
  return (
    uniq(names).length === names.length &&
    uniq(numbers).length === numbers.length &&
    names.every((name) => /^[a-z][a-z\d]{0,14}$/.test(name)) &&
    ports.every(
      ({ port, containerPort, hostPort, servicePort, protocol = 'tcp' }) =>
        [port, containerPort, hostPort, servicePort].every(isPortNumber) && ['tcp', 'udp'].includes(protocol),
    )
  );
}

/** Check whether a constraint of an app is one that every release takes. */
function isPlainConstraint([, operator, value]: Constraint): boolean {
  if (operator === 'UNIQUE') return !value;
  if (operator === 'CLUSTER') return Boolean(value);
  if (operator === 'LIKE' || operator === 'UNLIKE') return value !== undefined && !isBrokenRegex(value);
  const isNumber = value !== undefined && parseJavaInteger(value, 32) !== undefined;
  return isNumber || (operator === 'GROUP_BY' && value === undefined);
}

/** Check whether a constraint of a disk is one that 1.4 takes. */
const isPlainDiskConstraint = (constraint: Constraint): boolean =>
  constraint[0] === 'path' && constraint[1].endsWith('LIKE') && isPlainConstraint(constraint);

/** Check whether a health check leads to a port, however many an app is thought to have. */
function findsPort(
  { protocol, port, portIndex }: Check,
  { container, ports, portDefinitions, ipAddress }: App,
): boolean {
  if (protocol === 'COMMAND') return true;
  const counts = [
    (portDefinitions ?? ports ?? [0]).length,
    ...(ipAddress === undefined ? [] : [0]),
    ...(container?.docker?.portMappings === undefined ? [] : [container.docker.portMappings.length]),
  ];
  if (portIndex === undefined) return port !== undefined || counts.every((count) => count === 1);
  return typeof portIndex === 'number' && portIndex >= 0 && counts.every((count) => portIndex < count);
}

/** Read the labels of a framework that Marathon hands over to its own interface. */
function isMigratable(labels: Readonly<Record<string, string>>): boolean {
  const given = (name: string): string => labels[`DCOS_${name}`] ?? '';
  const version = given('MIGRATION_API_VERSION');
  const isWhole = given('MIGRATION_API_PATH') !== '' && given('PACKAGE_FRAMEWORK_NAME') !== '';
  return version === '' || (version === 'v1' && isWhole);
}

type Aspect = readonly [path: string, name: string, isPlain: (app: App) => boolean];

/** What Marathon checks in an app beside what rules know: where it is, and whether no release can find anything wrong. */
const aspects: readonly Aspect[] = [
  ['/storeUrls', '`storeUrls`, which Marathon asks the network for', ({ storeUrls = [] }) => storeUrls.length === 0],
  ['/uris', 'an address in `uris` that may be none', ({ uris = [] }) => uris.every(isPlainUri)],
  ['/fetch', 'an address in `fetch` that may be none', ({ fetch = [] }) => fetch.every(({ uri }) => isPlainUri(uri))],
  [
    '/dependencies',
    'an id in `dependencies` that may be none',
    ({ dependencies = [] }) => dependencies.every(isPlainPath),
  ],
  [
    '/env',
    'variables without a name or with a secret',
    ({ env = {} }) => Object.entries(env).every(([name, value]) => name !== '' && typeof value === 'string'),
  ],
  [
    '/secrets',
    'secrets without a name or a source',
    ({ secrets = {} }) => Object.entries(secrets).every(([name, { source }]) => name !== '' && source !== ''),
  ],
  ['/labels', 'labels for the migration of a framework', ({ labels = {} }) => isMigratable(labels)],
  [
    '/constraints',
    'a constraint that the operator may not allow',
    ({ constraints = [] }) => constraints.every(isPlainConstraint),
  ],
  ['/gpus', '`gpus`', ({ gpus = 0 }) => gpus <= 0],
  ['/portDefinitions', 'unusual `portDefinitions`', ({ portDefinitions = [] }) => arePlainPorts(portDefinitions)],
  ['/ports', 'unusual `ports`', ({ ports = [] }) => ports.every(isPortNumber)],
  [
    '/container/docker/portMappings',
    'unusual `portMappings`',
    ({ container }) => arePlainPorts(container?.docker?.portMappings ?? []),
  ],
  [
    '/healthChecks',
    'a health check of a port that may not be there',
    (app) => (app.healthChecks ?? []).every((check) => findsPort(check, app)),
  ],
  ['/readinessChecks', '`readinessChecks`', ({ readinessChecks = [] }) => readinessChecks.length === 0],
  [
    '/ipAddress/discovery',
    '`discovery` beside the network of a Docker container',
    ({ ipAddress, container }) =>
      ipAddress?.discovery === undefined || !['BRIDGE', 'USER'].includes(container?.docker?.network ?? ''),
  ],
  ['/container/appc', 'images of appc', ({ container }) => container?.appc === undefined],
  [
    '/container/volumes',
    'a constraint of a disk other than `path` with `LIKE` or `UNLIKE`',
    ({ container }) =>
      (container?.volumes ?? []).every(({ persistent }) =>
        (persistent?.constraints ?? []).every(isPlainDiskConstraint),
      ),
  ],
];

/**
 * Find what it is not known of whether a Marathon before 1.5 refuses it, and how: in an app, or in all apps of a group. Only
 * what could be read is looked at. Returns `undefined` where everything is known. AppDefinition.scala of 1.1.7, 1.3.14 and
 * 1.4.13 (validBasicAppDefinition).
 */
export function findUnmodelled(value: unknown, body: 'app' | 'group', path = ''): ReadingEnd | undefined {
  if (body === 'app') {
    const found = aspects.find(([, , isPlain]) => !isPlain(value as App));
    return found && { unmodelled: found[1], path: path + found[0] };
  }
  for (const [members, kind] of [['apps', 'app'] as const, ['groups', 'group'] as const])
    for (const [index, member] of (get(value, members, []) as readonly unknown[]).entries()) {
      const found = findUnmodelled(member, kind, `${path}/${members}(${index})`);
      if (found !== undefined) return found;
    }
  return undefined;
}
