import { check, healthCheck, readinessCheck } from './checks.ts';
import { container } from './container.ts';
import { ipAddress, network, portDefinition } from './network.ts';
import type { Reads } from './reading.ts';
import { bool, double, enumeration, int32, int64, text } from './scalars.ts';
import { executor, labels, pathId, uri } from './strings.ts';
import { list, map, object, plainObject, required, union } from './structures.ts';
import { timestamp } from './timestamp.ts';

// app.raml, artifact.raml, environmentVariable.raml, secrets.raml, resources.raml, unreachableStrategy.raml

const seconds = int32({ min: 0 });
const strings = list(text());
const share = double({ min: 0, max: 1 });
const long = int64({ min: 0 });

const artifact = object({ uri: required(uri), extract: bool, executable: bool, cache: bool, destPath: uri });

const environment = map(union(text(), plainObject({ secret: required(text()) })));

const secrets = map(object({ source: required(text({ min: 1 })) }));

const residency = object({
  relaunchEscalationTimeoutSeconds: long,
  taskLostBehavior: enumeration('WAIT_FOREVER', 'RELAUNCH_AFTER_TIMEOUT'),
});

const upgradeStrategy = object({
  maximumOverCapacity: required(share),
  minimumHealthCapacity: required(share),
});

/** Members of a union are not held to their words: any string is taken for `disabled`, or for `unlimited`. */
const unreachableStrategy = union(text(), object({ inactiveAfterSeconds: long, expungeAfterSeconds: long }));

const resourceLimit = union(text(), double());

const killSelection = enumeration('YOUNGEST_FIRST', 'OLDEST_FIRST');

/** The fields of an app; bounds of the RAML are cut to whole numbers (`cpus` at least 0, not 0.001). */
const fields = {
  acceptedResourceRoles: strings,
  args: strings,
  backoffFactor: double({ min: 1 }),
  backoffSeconds: seconds,
  cmd: text({ min: 1 }),
  constraints: list(strings),
  container,
  cpus: double({ min: 0 }),
  dependencies: strings,
  disk: double({ min: 0 }),
  env: environment,
  executor,
  executorResources: object({ cpus: double({ min: 0 }), mem: double({ min: 32 }), disk: double({ min: 10 }) }),
  fetch: list(artifact),
  healthChecks: list(healthCheck),
  check,
  instances: seconds,
  labels,
  maxLaunchDelaySeconds: seconds,
  mem: double({ min: 0 }),
  gpus: seconds,
  ipAddress,
  networks: list(network),
  ports: list(int32()),
  portDefinitions: list(portDefinition),
  readinessChecks: list(readinessCheck),
  residency,
  resourceLimits: plainObject({ cpus: resourceLimit, mem: resourceLimit }),
  requirePorts: bool,
  secrets,
  taskKillGracePeriodSeconds: seconds,
  upgradeStrategy,
  uris: strings,
  user: text(),
  version: timestamp,
  versionInfo: plainObject({ lastScalingAt: required(timestamp), lastConfigChangeAt: required(timestamp) }),
  killSelection,
  unreachableStrategy,
  tty: bool,
  role: text({ min: 1 }),
};

/** An app as it is created. */
export const app: Reads = object({ id: required(pathId), ...fields });

/** AppUpdate: what an app shall become; nothing need be there. */
export const appUpdate: Reads = object({ id: pathId, ...fields });
