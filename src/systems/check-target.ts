import get from 'lodash/get.js';
import isPlainObject from 'lodash/isPlainObject.js';
import keysIn from 'lodash/keysIn.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import { features, pathKinds, productMembers, products, releases } from '../model/target.ts';
import { mustBe, unknownName } from '../text/must-be.ts';
import { quote } from '../text/quote.ts';

const isText = (value: unknown): boolean => typeof value === 'string';

/** Get the line of a version; one that names no minor is of `.0`. */
const lineOf = (version: string): string | undefined => {
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+)(?:\.\d+)*)?(?:[-+].*)?$/.exec(version) ?? [];
  return major === undefined ? undefined : `${Number(major)}.${Number(minor)}`;
};

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');

const isVolumes = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((item) => typeof get(item, 'driver') === 'string' && typeof get(item, 'name') === 'string');

const isKinds = (value: unknown): boolean =>
  isPlainObject(value) && Object.values(value as object).every((kind) => pathKinds.includes(kind));

type Field = readonly [path: string, isRight: (value: unknown) => boolean, expected: string];

const fields: readonly Field[] = [
  ...products.map((product): Field => [`${productMembers[product]}.version`, isText, 'a text such as `1.8.0`']),
  ['marathon.features', isTexts, 'a list of names'],
  ['marathon.mesosRole', isText, 'a text'],
  ['marathon.defaultNetworkName', isText, 'a text'],
  ['marathon.newGroupEnforceRole', (value) => value === 'off' || value === 'top', '`off` or `top`'],
  ['mesos.isolation', isTexts, 'a list of isolators'],
  ['mesos.modules', isTexts, 'a list of names'],
  ['mesos.containerizers', isTexts, 'a list of names'],
  ['dvdcli.present', (value) => typeof value === 'boolean', 'true or false'],
  ['host.exists', isTexts, 'a list of paths'],
  ['host.kinds', isKinds, 'a map of paths to `directory`, `file` or `link`'],
  ['host.volumes', isVolumes, 'a list of `{driver, name}`'],
  ['host.volumesInUse', isVolumes, 'a list of `{driver, name}`'],
];

const members: readonly string[] = [...Object.values(productMembers), 'host'];

/** Members that a target has not, and those that are no objects. */
const unknownMembers = (target: object): readonly string[] =>
  Object.entries(target).flatMap(([name, value]) => {
    if (!members.includes(name)) return unknownName('target field', name, members);
    return value === undefined || isPlainObject(value) ? [] : mustBe(quote(`target.${name}`), 'an object', value);
  });

/** Versions of lines that never were, and features that no Marathon has. */
function unknownNames(target: object): readonly string[] {
  const versions = products.flatMap((product) => {
    const version: unknown = get(target, `${productMembers[product]}.version`);
    if (typeof version !== 'string' || releases[product].includes(String(lineOf(version)))) return [];
    return unknownName(`${product} version`, version, releases[product]);
  });
  const given: unknown = get(target, 'marathon.features');
  const strange = isTexts(given) ? (given as readonly string[]).filter((name) => !features.includes(name)) : [];
  return [...versions, ...strange.map((name) => unknownName('Marathon feature', name, features))];
}

/** Find what is wrong with a target that a caller without types made; empty when nothing is. */
export function checkTarget(target: unknown): readonly Diagnostic[] {
  const report = (message: string): Diagnostic => ({ rule: 'target/invalid', severity: 'error', message, pointer: '' });
  if (typeof target !== 'object' || target === null) return [report(mustBe('option `target`', 'an object', target))];
  // The usual one, which says nothing.
  if (keysIn(target).length === 0) return [];
  const wrong = fields
    .filter(([path, isRight]) => get(target, path) !== undefined && !isRight(get(target, path)))
    .map(([path, , expected]) => mustBe(quote(`target.${path}`), expected, get(target, path)));
  return [...wrong, ...unknownMembers(target), ...unknownNames(target)].map(report);
}
