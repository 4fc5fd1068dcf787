import { expect, test } from '@jest/globals';
import { convert } from '../src/convert.ts';
import { formats } from '../src/formats/index.ts';
import { lint } from '../src/lint.ts';

// Sizes at which anything quadratic, or anything that spreads a list over arguments, would not come back.
const many = 10_000;
const map = (name: (index: number) => string, value: string): object =>
  Object.fromEntries(Array.from({ length: many }, (_, index) => [name(index), value]));
const external = (options: object) => ({
  containerPath: 'd',
  mode: 'RW',
  external: { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'rexray', ...options } },
});
const volume = (index: number) => ({
  container_path: '/d',
  mode: 'RW',
  source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'd', name: `v${index}` } },
});

const flockerModule = 'com_clusterhq_flocker_FlockerIsolator';
const app = (fields: object): object => ({ id: '/a', cmd: 'x', ...fields });
const list = <Item>(item: (index: number) => Item): Item[] => Array.from({ length: many }, (_, index) => item(index));

const cases: Readonly<Record<string, () => unknown>> = {
  options: () => app({ container: { type: 'MESOS', volumes: [external(map((index) => `dvdi/k${index}`, ' a,'))] } }),
  'foreign options': () => app({ container: { type: 'MESOS', volumes: [external(map((index) => `k${index}`, 'v'))] } }),
  'Mesos volumes': () => list(volume),
  'equal Mesos volumes': () => list(() => volume(0)),
  'equal Marathon volumes': () => app({ container: { type: 'MESOS', volumes: list(() => external({})) } }),
  'apps that claim one volume': () => ({
    apps: list((index) => ({ id: `/a${index}`, container: { type: 'MESOS', volumes: [external({})] } })).slice(0, 4000),
  }),
  isolators: () => ({ isolation: 'docker/volumes,'.repeat(many) }),
  modules: () => ({ libraries: { file: 'a', modules: list(() => ({ name: flockerModule, parameters: [] })) } }),
  'flags of an agent': () => map((index) => `isolation${index}`, 'a,b'),
  'a command line': () => `mesos-agent ${'--isolation="x y" \\\n'.repeat(many)}${'"'.repeat(many)}`,
  'quotes that are not closed': () => `mesos-agent --isolation=x ${"'".repeat(many * 10 + 1)}`,
  variables: () => map((index) => `DVDI_VOLUME_NAME${index}`, 'v'),
  'Flocker variables': () => ({ FLOCKER_CONTAINER_VOLUME_PATH: '/d', ...map((index) => `FLOCKER_ID${index}`, 'v') }),
  segments: () => ({ DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_OPTS: 'k=v,'.repeat(many) }),
  'segments without a value': () => ({ DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_OPTS: 'k,'.repeat(many) }),
  'unknown fields': () => app(map((index) => `x${index}`, 'v')),
  mistakes: () => app({ env: Object.fromEntries(list((index) => [`E${index}`, index])) }),
  texts: () => ({ DVDI_VOLUME_NAME: '\u001b'.repeat(1 << 20), DVDI_VOLUME_CONTAINERPATH: '/tmp/'.repeat(1 << 18) }),
};

test.each(Object.keys(cases))('%s in great number', (name) => {
  const value = cases[name]?.();
  const { diagnostics } = lint(value);
  expect(Math.max(0, ...diagnostics.slice(0, 1000).map(({ message }) => message.length))).toBeLessThan(2000);
  const results = formats.map(({ id }) => Object.keys(convert(value, { to: id })));
  expect(results.every((keys) => keys.includes('diagnostics'))).toBe(true);
});
