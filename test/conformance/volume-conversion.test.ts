import { describe, expect, test } from '@jest/globals';
import { convert } from '../../src/convert/convert.ts';
import vectors from './volume-conversion.json' with { type: 'json' };

// What Marathon makes of an external volume when it launches a task. Options are a map to Mesos, so their order is free.
interface Parameter {
  readonly key: string;
}

const sorted = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, member) =>
      key === 'parameter' ? [...(member as Parameter[])].sort((a, b) => (a.key < b.key ? -1 : 1)) : member,
    ),
  );

describe('volume-conversion', () => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, { input, expect: { mesosVolume } }) => {
    // The containerizer makes no difference to the volume; a read-only one is only valid in a DOCKER container.
    const app = { id: '/a', container: { type: 'DOCKER', docker: { image: 'a' }, volumes: [input] } };
    const { output } = convert(app, { to: 'mesos-volume', shape: 'volume' });
    expect(sorted(output)).toEqual(sorted(mesosVolume));
  });
});
