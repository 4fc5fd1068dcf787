import memoize from 'lodash/memoize.js';
import type { Reads } from '../../json/reading.ts';
import { bool, double, int32, int64, text } from '../../json/scalars.ts';
import { executor } from '../../json/strings.ts';
import { list, required } from '../../json/structures.ts';
import { healthChecks } from './checks.ts';
import { constraints } from './constraints.ts';
import { container } from './container.ts';
import type { Dialect } from './dialect.ts';
import { environment } from './environment.ts';
import { extraFields } from './extra-fields.ts';
import type { Members } from './known-fields.ts';
import { knownFields } from './known-fields.ts';
import { appId } from './path-id.ts';

const texts = list(text());
const long = int64({});

/** Read the fields that are read first, in their order, since one may end the reading; AppDefinitionReads. */
const firstFields = (dialect: Dialect): Reads =>
  knownFields({
    id: required(appId),
    cmd: text({ min: 1 }),
    args: texts,
    user: text(),
    env: environment(dialect.hasSecrets),
    instances: int32(),
    cpus: double(),
    mem: double(),
    disk: double(),
    ...(dialect.hasSecrets ? { gpus: int32() } : {}),
    executor,
    constraints,
    storeUrls: texts,
    requirePorts: bool,
    backoffSeconds: long,
    backoffFactor: double(),
    maxLaunchDelaySeconds: long,
    container: container(dialect),
    healthChecks: healthChecks(dialect),
  });

/** An app: its other fields are looked at when the first ones could be read. */
export const app: (dialect: Dialect) => Reads = memoize((dialect) => {
  const first = firstFields(dialect);
  const extra = extraFields(dialect);
  return (value, reading) => {
    const before = reading.failures;
    const members = first(value, reading) as Members;
    return reading.failures === before ? { ...members, ...(extra(value, reading) as Members) } : members;
  };
});
