import { describe, expect, test } from '@jest/globals';
import { convert } from '../../src/convert/convert.ts';
import { dvdiFamilies } from '../../src/systems/dvdi/slots.ts';

// A variable whose value is a secret, which the module reads as empty, does not vanish.
const named = { DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_DRIVER: 'rexray', DVDI_VOLUME_CONTAINERPATH: '/tmp/pg' };
const families = Object.keys(dvdiFamilies).filter((family) => family !== 'NAME');

describe.each(families)('a secret in DVDI_VOLUME_%s', (family) => {
  const name = `DVDI_VOLUME_${family}`;
  const lost = expect.objectContaining({ field: name, value: '(secret)' });

  test('of an app is a loss', () => {
    const env = { ...named, [name]: { secret: 's' } };
    const { losses } = convert({ id: '/a', cmd: 'xx', env }, { to: 'marathon-external', containerPath: 'data' });
    expect(losses).toEqual(expect.arrayContaining([lost]));
  });

  test('of a task is a loss', () => {
    const values = Object.entries(named).filter(([key]) => key !== name);
    const variables = [
      ...values.map(([key, value]) => ({ name: key, value })),
      { name, type: 'SECRET', secret: { type: 'REFERENCE', reference: { name: 's' } } },
    ];
    const { losses } = convert({ variables }, { to: 'mesos-volume', containerPath: 'data' });
    expect(losses).toEqual(expect.arrayContaining([lost]));
  });
});

test('a secret name declares no volume, and is kept or lost aloud', () => {
  const env = { ...named, DVDI_VOLUME_NAME: { secret: 's' } };
  const kept = convert({ id: '/a', cmd: 'xx', env }, { to: 'marathon-external' });
  expect(kept.output).toMatchObject({ env });
  const other = convert({ variables: [{ name: 'DVDI_VOLUME_NAME', type: 'SECRET' }] }, { to: 'mesos-volume' });
  expect(other.losses).toMatchObject([{ field: 'DVDI_VOLUME_NAME', value: '(secret)' }]);
});
