import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import uniqBy from 'lodash/uniqBy.js';
import { convert } from '../src/convert/convert.ts';
import { formats } from '../src/formats/index.ts';
import type { FormatId } from '../src/generated/catalogue.ts';
import { lint } from '../src/lint/lint.ts';
import type { Located } from '../src/model/volume.ts';
import { readValue } from '../src/read/read.ts';

// The round trips that lose nothing, by the preconditions of each format.
const word = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,10}[a-z0-9])?$/);
const text = fc.stringMatching(/^[A-Za-z0-9._@~+-]{1,12}$/);
const options = fc.dictionary(
  word.filter((key) => !['driver', 'size', 'iops', 'volumetype', 'newfstype', 'overwritefs'].includes(key)),
  text,
  { maxKeys: 6, noNullPrototype: true },
);
const volume = fc.record({
  driver: word,
  name: text.filter((name) => !name.startsWith('.')),
  path: word.map((name) => `/mnt/${name}`),
  options,
  size: fc.option(fc.integer({ min: 1, max: 1e9 })),
});
const volumes = fc.uniqueArray(volume, { maxLength: 10, selector: ({ name }) => name.toLowerCase() });

type Volume = typeof volume extends fc.Arbitrary<infer Value> ? Value : never;

const mesos = ({ driver, name, path, options: pairs, size }: Volume) => {
  const parameter = [...Object.entries(pairs), ...(size === null ? [] : [['size', String(size)] as const])].map(
    ([key, value]) => ({ key, value }),
  );
  return {
    container_path: path,
    mode: 'RW',
    source: {
      type: 'DOCKER_VOLUME',
      docker_volume: { driver, name, ...(parameter.length === 0 ? {} : { driver_options: { parameter } }) },
    },
  };
};

const essence = ({ driver, name, mode, containerPath, options: pairs }: Located) => ({
  driver,
  name,
  mode,
  containerPath,
  options: new Map(pairs.map(({ key, value }) => [key, value])),
});
const volumesOf = (value: unknown) => readValue(value).workloads.flatMap((workload) => workload.volumes.map(essence));

/** Convert, and hold that nothing was lost or refused. */
function exactly(value: unknown, to: FormatId): unknown {
  const { output, losses } = convert(value, { to });
  expect(losses).toEqual([]);
  expect(output).toBeDefined();
  return output;
}

describe('round trips', () => {
  test.each(['dvdi-env', 'marathon-external'] as const)('mesos-volume → %s → mesos-volume', (via) => {
    fc.assert(
      fc.property(volumes, (list) => {
        const source = list.map(mesos);
        fc.pre(source.length > 0);
        const there = exactly(source, via);
        expect(volumesOf(there)).toEqual(volumesOf(source));
        expect(volumesOf(exactly(there, 'mesos-volume'))).toEqual(volumesOf(source));
      }),
    );
  });

  test.each(['marathon-external', 'mesos-volume'] as const)('docker-parameters → %s → docker-parameters', (via) => {
    const parameter = fc.record({ key: word, value: fc.string() });
    const others = fc.array(parameter.filter(({ key }) => !['volume', 'mount'].includes(key)));
    const flags = fc.constantFrom('', ':ro');
    const named = fc.array(fc.tuple(volume, flags), { minLength: 1 }).map((list) => uniqBy(list, ([{ name }]) => name));
    fc.assert(
      fc.property(others, fc.oneof(word, fc.constant('pxd')), named, (rest, driver, list) => {
        const specs = list.map(([{ name, path, options: pairs }, flag]) => {
          const inline = driver === 'pxd' ? Object.entries(pairs).map(([key, value]) => `${key}=${value},`) : [];
          return {
            key: 'volume',
            value: `${inline.join('')}${inline.length > 0 ? 'name=' : ''}${name}:${path}${flag}`,
          };
        });
        const docker = { image: 'i', parameters: [...rest, { key: 'volume-driver', value: driver }, ...specs] };
        const container = { type: 'DOCKER', docker };
        const upgradeStrategy = { minimumHealthCapacity: 0, maximumOverCapacity: 0 };
        const source = via === 'mesos-volume' ? container : { id: '/a', container, upgradeStrategy };
        const there = exactly(source, via);
        expect(exactly(there, 'docker-parameters')).toEqual(source);
      }),
    );
  });

  test('an app between dvdi-env and marathon-external keeps all else', () => {
    fc.assert(
      fc.property(
        volumes,
        fc.dictionary(fc.stringMatching(/^X_[A-Z]{1,5}$/), fc.string(), { noNullPrototype: true }),
        fc.jsonValue(),
        (list, env, other) => {
          fc.pre(list.length > 0);
          const variables = exactly(list.map(mesos), 'dvdi-env') as object;
          const app = {
            id: '/a',
            cmd: 'xx',
            env: { A: '1', ...env, ...variables },
            upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
            other,
          };
          const there = exactly(app, 'marathon-external');
          const back = exactly(there, 'dvdi-env') as typeof app;
          const { env: variablesBack, ...rest } = back;
          const { env: variablesBefore, ...before } = app;
          expect(rest).toEqual(before);
          expect(Object.keys(variablesBack).sort()).toEqual(Object.keys(variablesBefore).sort());
          expect(volumesOf(back)).toEqual(volumesOf(app));
        },
      ),
    );
  });

  test('into its own format a document stays as it is', () => {
    fc.assert(
      fc.property(volumes, (list) => {
        fc.pre(list.length > 0);
        const source = list.map(mesos);
        const base = { container: { type: 'DOCKER', docker: { image: 'i' } } };
        for (const { id } of formats.filter((format) => !format.oneWay && format.id !== 'flocker-env')) {
          const { output: document } =
            id === 'docker-parameters' ? convert(source.slice(0, 1), { to: id, base }) : convert(source, { to: id });
          expect(convert(document, { to: id })).toMatchObject({
            output: document,
            losses: [],
            diagnostics: [{ rule: 'convert/changed', message: expect.stringContaining('nothing was converted') }],
          });
        }
      }),
    );
  });
});

describe('any value', () => {
  const odd = fc.oneof(
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    }),
    fc.jsonValue(),
    fc.record({ id: fc.anything(), env: fc.anything(), container: fc.anything(), instances: fc.anything() }),
    fc.record({
      id: fc.string(),
      container: fc.record({ type: fc.anything(), volumes: fc.array(fc.anything()), docker: fc.anything() }),
    }),
    fc.array(fc.record({ container_path: fc.anything(), mode: fc.anything(), source: fc.anything() })),
    fc.record({ apps: fc.anything(), groups: fc.array(fc.anything()), id: fc.anything() }),
    fc.record({ variables: fc.anything(), DVDI_VOLUME_NAME: fc.anything() }),
    fc.record({ FLOCKER_ID: fc.anything(), FLOCKER_CONTAINER_VOLUME_PATH: fc.anything() }),
    fc.record({ task_id: fc.anything(), container: fc.anything(), command: fc.anything(), executor: fc.anything() }),
  );

  test('is linted and converted without an exception, and a refusal says why', () => {
    fc.assert(
      fc.property(odd, fc.constantFrom(...formats.map(({ id }) => id)), (value, to) => {
        const { document, diagnostics } = lint(value);
        if (document === undefined) expect(diagnostics).not.toEqual([]);
        const result = convert(value, { to });
        if (!('output' in result)) expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      }),
    );
  });

  test('circular or deep values are findings', () => {
    const circular: Record<string, unknown> = { id: '/' };
    circular.groups = [circular];
    expect(lint(circular).diagnostics).toMatchObject([{ rule: 'document/unreadable' }]);
    let deep: unknown = { id: '/', apps: [] };
    for (let level = 0; level < 100_000; level++) deep = { id: '/', groups: [deep] };
    expect(lint(deep).diagnostics).toMatchObject([{ rule: 'document/unreadable' }]);
    expect(convert(deep, { to: 'dvdi-env' }).diagnostics).toMatchObject([{ rule: 'document/unreadable' }]);
  });

  test('nothing is polluted by __proto__', () => {
    const value = JSON.parse(
      '{"id":"/a","env":{"__proto__":"x","DVDI_VOLUME_NAME":"__proto__","DVDI_VOLUME_OPTS":"__proto__=1,constructor=2","DVDI_VOLUME_CONTAINERPATH":"/d"},"__proto__":{"polluted":true}}',
    );
    const { output } = convert(value, { to: 'marathon-external' });
    expect(Object.keys(output as object)).toContain('__proto__');
    expect(JSON.stringify(output)).toContain('"dvdi/constructor":"2"');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
