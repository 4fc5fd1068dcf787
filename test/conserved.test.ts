import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { convert } from '../src/convert/convert.ts';
import { formats } from '../src/formats/index.ts';
import type { FormatId } from '../src/generated/catalogue.ts';

// Every fact of a source is in the output, in the losses, or the conversion is refused. Each fact is a word of its own, so
// that it can be looked for.

/** A document, and the words that say its facts. */
interface Source {
  readonly value: unknown;
  readonly facts: readonly string[];
}

/** Makes words that occur nowhere else. */
class Words {
  readonly all: string[] = [];
  word = (prefix: string): string => {
    const word = `${prefix}q${this.all.length}z`;
    this.all.push(word);
    return word;
  };
}

const few = fc.nat({ max: 3 });
const flag = fc.boolean();
const shape = fc.record({
  volumes: fc.integer({ min: 1, max: 3 }),
  options: few,
  foreign: flag,
  unknown: flag,
  readOnly: flag,
  secret: flag,
  own: flag,
  create: flag,
  size: flag,
  mount: flag,
  flags: flag,
  relative: flag,
});
type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
const pathOf = ({ word }: Words, { relative }: Shape): string => `${relative ? '' : '/mnt/'}${word('path')}`;

function marathonApp(words: Words, given: Shape): unknown {
  const { word } = words;
  const driver = word('driver');
  const volume = () => ({
    containerPath: pathOf(words, given),
    mode: given.readOnly ? 'RO' : 'RW',
    external: {
      name: word('name'),
      provider: 'dvdi',
      options: {
        'dvdi/driver': driver,
        ...Object.fromEntries(times(given.options, (index) => [`dvdi/k${index}`, word('value')])),
        ...(given.foreign && { 'other/key': word('foreign') }),
      },
      ...(given.size && { size: 7 }),
      ...(given.unknown && { extra: word('extra') }),
    },
  });
  return { id: '/a', cmd: 'run', container: { type: 'MESOS', volumes: times(given.volumes, volume) } };
}

function mesosVolumes(words: Words, given: Shape): unknown {
  const { word } = words;
  const driver = word('driver');
  return times(given.volumes, () => ({
    container_path: pathOf(words, given),
    mode: given.readOnly ? 'RO' : 'RW',
    ...(given.unknown && { extra: word('extra') }),
    source: {
      type: 'DOCKER_VOLUME',
      docker_volume: {
        driver,
        name: word('name'),
        driver_options: {
          parameter: times(given.options, (index) => ({ key: `k${index % 2}`, value: word('value') })),
        },
      },
    },
  }));
}

function dvdiApp(words: Words, given: Shape): unknown {
  const { word } = words;
  const slot = (index: number): readonly (readonly [string, unknown])[] => {
    const suffix = index === 0 ? '' : String(index);
    const name = (family: string): string => `DVDI_VOLUME_${family}${suffix}`;
    return [
      [name('NAME'), word('name')],
      [name('DRIVER'), word('driver')],
      [
        name('OPTS'),
        given.secret ? { secret: word('secret') } : times(given.options, (at) => `k${at}=${word('value')}`).join(','),
      ],
      [name('CONTAINERPATH'), `/mnt/${word('path')}`],
      ...(given.own ? [[name('DVDCLI'), `/opt/${word('own')}/dvdcli`] as const] : []),
      ...(given.create ? [[name('EXPLICITCREATE'), 'true'] as const] : []),
    ];
  };
  const env = Object.fromEntries(times(given.volumes, slot).flat());
  const secrets = Object.fromEntries(
    words.all.filter((one) => one.startsWith('secret')).map((one) => [one, { source: 'x' }]),
  );
  return { id: '/a', cmd: 'run', env, ...(given.secret && { secrets }) };
}

function dockerApp(words: Words, given: Shape): unknown {
  const { word } = words;
  const flags = given.flags ? ':ro,z' : '';
  const mount = (): string => {
    const options = times(given.options, (index) => `,volume-opt=k${index % 2}=${word('value')}`).join('');
    const label = given.unknown ? `,volume-label=${word('label')}` : '';
    return `type=volume,source=${word('name')},target=/mnt/${word('path')},volume-driver=${word('driver')}${options}${label}`;
  };
  const parameters = [
    { key: 'volume-driver', value: word('driver') },
    { key: 'hostname', value: 'h' },
    ...times(given.volumes, () => ({ key: 'volume', value: `${word('name')}:/mnt/${word('path')}${flags}` })),
    ...(given.mount ? [{ key: 'mount', value: mount() }] : []),
  ];
  return { id: '/a', cmd: 'run', container: { type: 'DOCKER', docker: { image: 'i', parameters } } };
}

function flockerApp({ word }: Words, { unknown }: Shape): unknown {
  const path = `/mnt/${word('path')}`;
  const more = unknown ? { FLOCKER_IDX: word('other') } : {};
  return { id: '/a', cmd: 'run', env: { FLOCKER_ID: word('name'), FLOCKER_CONTAINER_VOLUME_PATH: path, ...more } };
}

function dvdcliCommands({ word }: Words, given: Shape): unknown {
  return times(given.volumes, () =>
    [
      given.own ? `/opt/${word('own')}/dvdcli` : 'dvdcli',
      'mount',
      `--volumedriver=${word('driver')}`,
      `--volumename=${word('name')}`,
      ...times(given.options, (index) => `--volumeopts=k${index}=${word('value')}`),
    ].join(' '),
  );
}

const makers = { marathonApp, mesosVolumes, dvdiApp, dockerApp, flockerApp, dvdcliCommands };

const source = (make: (words: Words, given: Shape) => unknown) =>
  shape.map((given): Source => {
    const words = new Words();
    return { value: make(words, given), facts: words.all };
  });

const targets = formats.filter(({ oneWay }) => !oneWay).map(({ id }): FormatId => id);
const docker = { id: '/b', container: { type: 'DOCKER', docker: { image: 'i' } } };

test.each(Object.entries(makers))('no fact of %s is lost in silence', (_, make) => {
  fc.assert(
    fc.property(source(make), fc.constantFrom(...targets), flag, ({ value, facts }, to, hasPath) => {
      const base = to === 'docker-parameters' && make !== dockerApp ? { base: docker } : {};
      const result = convert(value, { to, ...base, ...(hasPath && { containerPath: '/mnt/{name}' }) });
      if (result.output === undefined) {
        expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
        return;
      }
      const said = JSON.stringify([result.output, result.losses, result.diagnostics.map(({ message }) => message)]);
      // Of a secret it is said that it is one, not which.
      const isSaid = (fact: string): boolean =>
        said.includes(fact) || (fact.startsWith('secret') && said.includes('(secret)'));
      expect(facts.filter((fact) => !isSaid(fact))).toEqual([]);
    }),
  );
});
