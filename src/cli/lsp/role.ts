import type { Driver } from '../../drivers/driver.ts';
import { findDriver } from '../../drivers/find.ts';
import { dvdiDefaults } from '../../systems/dvdi/slots.ts';
import { isRecord, valueIn } from './place.ts';

/** What a key or a value is to a volume driver. */
export type Role =
  /** The name of a driver. */
  | { readonly kind: 'driver' }
  /** The key of an option, behind a prefix of its format. */
  | { readonly kind: 'key'; readonly driver: Driver | undefined; readonly prefix: string }
  /** The value of an option. */
  | { readonly kind: 'value'; readonly driver: Driver | undefined; readonly key: string }
  /** Options in one text: `size=5,iops=100`. */
  | { readonly kind: 'options'; readonly driver: Driver | undefined };

const DVDI = 'dvdi/';
const VARIABLE = /^DVDI_VOLUME_(DRIVER|OPTS)(\d?)$/;

const known = (name: unknown): Driver | undefined => (typeof name === 'string' ? findDriver(name) : undefined);

/** Find the role of a member of `external.options` of Marathon. */
function marathonRole(options: unknown, key: string, isKey: boolean): Role | undefined {
  const driver = known(valueIn(options, [`${DVDI}driver`]));
  if (isKey) return { kind: 'key', driver, prefix: DVDI };
  if (key === `${DVDI}driver`) return { kind: 'driver' };
  return key.startsWith(DVDI) ? { kind: 'value', driver, key: key.slice(DVDI.length) } : undefined;
}

/** Find the role of a variable of an environment. */
function variableRole(environment: unknown, name: string): Role | undefined {
  const [, family, suffix = ''] = VARIABLE.exec(name) ?? [];
  if (family === undefined) return undefined;
  const named = valueIn(environment, [`DVDI_VOLUME_DRIVER${suffix}`]) ?? dvdiDefaults.driver;
  return family === 'DRIVER' ? { kind: 'driver' } : { kind: 'options', driver: known(named) };
}

/** Find the role of what is at some keys and indices of a document, if it has one. */
export function roleOf(root: unknown, tokens: readonly string[], isKey: boolean): Role | undefined {
  const key = tokens.at(-1) ?? '';
  const around = tokens.slice(0, -1);
  const at = (up: number): string | undefined => around.at(-up);
  const parent = valueIn(root, around);
  if (at(1) === 'options' && at(2) === 'external') return marathonRole(parent, key, isKey);
  if (isKey) return undefined;
  if (at(1) === 'docker_volume' && key === 'driver') return { kind: 'driver' };
  if (at(2) === 'parameter' && at(3) === 'driver_options') {
    const driver = known(valueIn(root, [...around.slice(0, -3), 'driver']));
    if (key === 'key') return { kind: 'key', driver, prefix: '' };
    const option = valueIn(parent, ['key']);
    return key === 'value' && typeof option === 'string' ? { kind: 'value', driver, key: option } : undefined;
  }
  if (at(2) === 'parameters' && key === 'value')
    return valueIn(parent, ['key']) === 'volume-driver' ? { kind: 'driver' } : undefined;
  return isRecord(parent) ? variableRole(parent, key) : undefined;
}
