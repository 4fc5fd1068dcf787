import { expect, test } from '@jest/globals';
import { lint } from '../../src/lint/lint.ts';

const groupOf = (count: number) => ({
  id: '/',
  apps: Array.from({ length: count }, (_, index) => ({
    id: `app-${index}`,
    cmd: 'run.sh',
    container: {
      type: 'MESOS',
      volumes: [
        {
          containerPath: 'data',
          mode: 'RW',
          external: { name: 'data', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } },
        },
      ],
    },
  })),
});

test.each([
  [101, 'exact', 100],
  [102, 'prefix', 100],
  [500, 'prefix', 100],
])('of %i apps with one volume each is told about, with the %s text and %i ids in it', (count, match, ids) => {
  const { diagnostics } = lint(groupOf(count), { rules: ['marathon/group-volume-name-unique'] });
  expect(diagnostics).toHaveLength(count);
  for (const { upstream = [], related = [] } of diagnostics) {
    expect(upstream.map((answer) => [answer.match ?? 'exact', answer.text.split(', ').length])).toEqual([[match, ids]]);
    expect(related).toHaveLength(10);
  }
});
