import get from 'lodash/get.js';
import type { Diagnostic } from './diagnostic.ts';
import { quote } from './text/quote.ts';

const isVersion = (value: unknown): boolean => typeof value === 'string' && /^\d+(\.\d+)*([-+].*)?$/.test(value);

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');

const isVolumes = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((item) => typeof get(item, 'driver') === 'string' && typeof get(item, 'name') === 'string');

type Field = readonly [path: string, isRight: (value: unknown) => boolean, expected: string];

const fields: readonly Field[] = [
  ...['marathon', 'mesos', 'dvdiModule', 'dvdcli'].map(
    (product): Field => [`${product}.version`, isVersion, 'a text such as `1.8.0`'],
  ),
  ['marathon.features', isTexts, 'a list of names'],
  ['marathon.mesosRole', (value) => typeof value === 'string', 'a text'],
  ['mesos.isolation', isTexts, 'a list of isolators'],
  ['mesos.modules', isTexts, 'a list of names'],
  ['mesos.containerizers', isTexts, 'a list of names'],
  ['dvdcli.present', (value) => typeof value === 'boolean', 'true or false'],
  ['host.exists', isTexts, 'a list of paths'],
  ['host.volumesInUse', isVolumes, 'a list of `{driver, name}`'],
];

/** What is wrong with a target that a caller without types made; empty when nothing is. */
export function checkTarget(target: unknown): readonly Diagnostic[] {
  const tell = (message: string): Diagnostic => ({ rule: 'target/invalid', severity: 'error', message, pointer: '' });
  if (typeof target !== 'object' || target === null) return [tell('unexpected target, expected an object')];
  return fields
    .filter(([path, isRight]) => get(target, path) !== undefined && !isRight(get(target, path)))
    .map(([path, , expected]) => tell(`unexpected ${quote(`target.${path}`)}, expected ${expected}`));
}
