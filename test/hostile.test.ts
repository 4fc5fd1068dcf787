import { describe, expect, test } from '@jest/globals';
import { convert } from '../src/convert.ts';
import { formats } from '../src/formats/index.ts';
import { lint } from '../src/lint.ts';

// Sizes at which anything quadratic, or anything that spreads a list over arguments, would not come back.
const many = 150_000;
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

describe('huge', () => {
  test.each<[string, unknown]>([
    ['options', { id: '/a', container: { type: 'MESOS', volumes: [external(map((index) => `dvdi/k${index}`, ' a,'))] } }],
    ['foreign options', { id: '/a', container: { type: 'MESOS', volumes: [external(map((index) => `k${index}`, 'v'))] } }],
    ['volumes', Array.from({ length: many }, (_, index) => volume(index))],
    ['equal volumes', Array.from({ length: many }, () => volume(0))],
    ['apps', { apps: Array.from({ length: many / 10 }, (_, index) => ({ id: `/a${index}`, container: { type: 'MESOS', volumes: [external({})] } })) }],
    ['variables', map((index) => `DVDI_VOLUME_NAME${index}`, 'v')],
    ['segments', { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_OPTS: 'k=v,'.repeat(many) }],
    ['segments without a value', { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_OPTS: 'k,'.repeat(many) }],
    ['unknown fields', { id: '/a', cmd: 'x', ...map((index) => `x${index}`, 'v') }],
    ['mistakes', { id: '/a', cmd: 'x', env: Object.fromEntries(Array.from({ length: many }, (_, index) => [`E${index}`, index])) }],
    ['names', { DVDI_VOLUME_NAME: '\u001b'.repeat(1 << 20), DVDI_VOLUME_CONTAINERPATH: '/tmp/'.repeat(1 << 18) }],
  ])('%s', (_, value) => {
    const { diagnostics } = lint(value);
    for (const { message } of diagnostics) expect(message.length).toBeLessThan(2000);
    for (const { id } of formats) expect(convert(value, { to: id })).toHaveProperty('diagnostics');
  }, 60_000);
});
