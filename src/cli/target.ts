import type { Command } from 'commander';
import isUndefined from 'lodash/isUndefined.js';
import merge from 'lodash/merge.js';
import omitBy from 'lodash/omitBy.js';
import type { Target, VolumeInUse } from '../model/target.ts';
import { newest, pathKinds, productMembers, products } from '../model/target.ts';
import { checkTarget } from '../systems/check-target.ts';
import { mustBe, unknownName } from '../text/must-be.ts';
import { choice } from './choice.ts';
import { UsageError } from './io.ts';
import { suggest } from './suggest.ts';

/** The options that describe the target. */
export interface TargetFlags {
  readonly target?: Target;
  readonly features?: readonly string[];
  readonly role?: string;
  readonly defaultNetworkName?: string;
  readonly newGroupEnforceRole?: 'off' | 'top';
  readonly isolation?: readonly string[];
  readonly agent?: readonly string[];
  readonly hostPath?: Host;
  readonly volumeInUse?: readonly VolumeInUse[];
}

/** What `--host-path` says of the host. */
export type Host = NonNullable<Target['host']>;

/** Read `/path`, or `/path=file` where the kind of the path is known, adding to what an earlier option said. */
function parseHostPath(text: string, { exists = [], kinds = {} }: Host = {}): Host {
  const kind = pathKinds.find((name) => text.endsWith(`=${name}`));
  if (!text.startsWith('/')) throw new UsageError(mustBe('--host-path', 'a path that begins with a slash', text));
  if (kind === undefined && text.includes('='))
    throw new UsageError(
      mustBe('--host-path', `a path, with one of =${pathKinds.join(', =')} behind it or nothing`, text),
    );
  return kind === undefined
    ? { exists: [...exists, text], kinds }
    : { exists, kinds: { ...kinds, [text.slice(0, -kind.length - 1)]: kind } };
}

/** Read `marathon=1.8,mesos=1.4`, adding to what an earlier option said; no product has two versions. */
function parseTarget(text: string, previous: Target = {}): Target {
  const named = Object.keys(previous);
  const versions = text.split(',').map((part) => {
    const [product, version] = part.split(/=(.*)/s).map((word) => word.trim()) as [string, string | undefined];
    const known = products.find((name) => name === product);
    if (known === undefined)
      throw new UsageError(`${unknownName('product in --target', product, products)}${suggest(product, products)}`);
    if (version === undefined)
      throw new UsageError(`missing version of ${product} in --target; write ${product}=${newest[known]}`);
    const member = productMembers[known];
    if (named.includes(member)) throw new UsageError(`--target has two versions of ${product}; give one`);
    named.push(member);
    return [member, { version }];
  });
  return merge({}, previous, Object.fromEntries(versions));
}

/** Read a list such as `a,b`; an empty text is an empty list. */
const parseList = (text: string, previous: readonly string[] = []): readonly string[] => [
  ...previous,
  ...text.split(',').filter((word) => word !== ''),
];

const collect = (path: string, previous: readonly string[] = []): readonly string[] => [...previous, path];

/** Read `driver/name` or `driver/name=mountpoint`. */
function parseVolume(text: string, previous: readonly VolumeInUse[] = []): readonly VolumeInUse[] {
  const [, driver, name, mountpoint] = /^([^/=]+)\/([^=]+)(?:=(.+))?$/s.exec(text) ?? [];
  if (driver === undefined || name === undefined)
    throw new UsageError(mustBe('--volume-in-use', 'driver/name or driver/name=mountpoint', text));
  return [...previous, { driver, name, ...(mountpoint === undefined ? {} : { mountpoint }) }];
}

/** Give a command the options that describe the target. */
export const addTargetOptions = (command: Command): Command =>
  command
    .option('--target <versions>', 'versions assumed, such as marathon=1.8,mesos=1.4,dvdi-module=0.4.1', parseTarget)
    .option('--features <names>', "Marathon's --enable_features; all when left out", parseList)
    .option('--role <role>', "Marathon's --mesos_role; `*` when left out")
    .option('--default-network-name <name>', "Marathon's --default_network_name; none when left out")
    .addOption(choice('--new-group-enforce-role <where>', "Marathon's flag of that name", ['off', 'top']))
    .option('--isolation <names>', "the agent's --isolation; what the volumes need when left out", parseList)
    .option('--agent <file>', 'flags, modules or REX-Ray configuration of the agents; may be repeated', collect)
    .option(
      '--host-path <path>',
      'a path that exists on the agent, any other then does not; `=file`, `=directory`, `=empty-directory` or `=link` behind it says what it is',
      parseHostPath,
    )
    .option('--volume-in-use <volume>', 'driver/name[=mountpoint] that another container has mounted', parseVolume);

/** The target that the options describe; one with something unknown in it is a wrong use. */
export function targetOf(flags: TargetFlags): Target {
  const { target = {}, features, role, isolation, hostPath, volumeInUse } = flags;
  const { defaultNetworkName, newGroupEnforceRole } = flags;
  const marathon = { features, mesosRole: role, defaultNetworkName, newGroupEnforceRole };
  const host = { ...hostPath, ...omitBy({ volumesInUse: volumeInUse }, isUndefined) };
  const described: Target = {
    ...target,
    marathon: { ...target.marathon, ...omitBy(marathon, isUndefined) },
    mesos: { ...target.mesos, ...omitBy({ isolation }, isUndefined) },
    host,
  };
  const wrong = checkTarget(described);
  if (wrong.length > 0) throw new UsageError(wrong.map(({ message }) => message).join('; '));
  return described;
}
