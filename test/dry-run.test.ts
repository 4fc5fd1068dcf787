import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeRun } from '../src/cli/answers.ts';
import { dryRun } from '../src/dry-run/dry-run.ts';
import { dryRunText } from '../src/dry-run/dry-run-text.ts';
import { describeDiagnostics } from './support/describe-diagnostics.ts';
import { expectFile } from './support/expect-file.ts';

// test/dry-run/<case>.json or .yaml, with <case>.target.json where the target matters → <case>.out: the answers, then why.
const folder = join(__dirname, 'dry-run');
const inputs = readdirSync(folder).filter((name) => /\.(json|yaml)$/.test(name) && !name.endsWith('.target.json'));

test.each(inputs)('%s', async (name) => {
  const path = join(folder, name.replace(/\.\w+$/, ''));
  const target = existsSync(`${path}.target.json`) ? JSON.parse(readFileSync(`${path}.target.json`, 'utf8')) : {};
  const { runs, problems } = await dryRunText(readFileSync(join(folder, name), 'utf8'), { target });
  const told = runs.map((run) => describeRun(name, run, (_, text) => text) + describeDiagnostics(run.diagnostics));
  expectFile(`${path}.out`, describeDiagnostics(problems) + told.join(''));
});

const volume = {
  containerPath: 'd',
  mode: 'RW',
  external: { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } },
};
const app = { id: '/a', cmd: 'sh', container: { type: 'MESOS', volumes: [volume] } };

describe('the answers', () => {
  test('of everyone, in the order in which they are met', () => {
    expect(dryRun(app)).toEqual({
      document: 'marathon-app',
      answers: [
        { authority: 'marathon', workload: '/a', status: 201 },
        { authority: 'mesos-master', workload: '/a', ok: true },
        {
          authority: 'mesos-agent',
          workload: '/a',
          ok: true,
          mounts: [
            {
              driver: 'rexray',
              name: 'v',
              options: {},
              effectiveOptions: {},
              mode: 'RW',
              flags: 'MS_BIND|MS_REC',
              argv: ['dvdcli', 'mount', '--volumedriver=rexray', '--volumename=v'],
              target: '<sandbox>/d',
              mkdir: '<sandbox>/d',
            },
          ],
        },
      ],
      diagnostics: [],
    });
  });

  test('of Marathon as it writes them', () => {
    const { answers } = dryRun({ ...app, container: { ...app.container, volumes: [{ ...volume, mode: 'RO' }] } });
    expect(answers).toEqual([
      {
        authority: 'marathon',
        workload: '/a',
        status: 422,
        stage: 'raml',
        step: 'raml',
        body: {
          message: 'Object is not valid',
          details: [
            {
              path: '/container/volumes(0)/mode',
              errors: ['does not equal RW', 'does not equal RW'],
            },
          ],
        },
      },
    ]);
  });
});

test('a text is run by its notation, a value by what it is', async () => {
  expect(await dryRunText('[]')).toMatchObject({ problems: [], runs: [{ document: 'mesos-volumes' }] });
  expect(await dryRunText('[]', { syntax: 'yaml' })).toMatchObject({ runs: [{ document: 'mesos-volumes' }] });
});

describe('bad input', () => {
  test.each([undefined, null, 0, '', 'x', [], {}, { id: 5 }, Symbol.iterator, () => 0, 10n, Number.NaN])(
    '%p',
    (value) => {
      const { answers, diagnostics } = dryRun(value);
      expect(answers.length + diagnostics.length).toBeGreaterThan(0);
    },
  );

  test('an unknown document is answered with the finding that says so', () => {
    expect(dryRun({ a: 1 })).toMatchObject({ answers: [], diagnostics: [{ rule: 'document/unknown' }] });
    expect(dryRun({ a: 1 })).not.toHaveProperty('document');
  });

  test('a target with something unknown in it is refused', () => {
    const diagnostics = [{ rule: 'target/invalid' }];
    expect(dryRun(app, { target: { mesos: { version: '2.0' } } })).toMatchObject({ answers: [], diagnostics });
  });

  test('a value that is circular, or nested beyond reason, is no accident', () => {
    const circle: Record<string, unknown> = { container_path: 'a', mode: 'RW' };
    circle.labels = circle;
    expect(dryRun(circle)).toMatchObject({ diagnostics: [{ rule: 'document/unreadable' }] });
    let deep: object = {};
    for (let level = 0; level < 100_000; level++) deep = { deep };
    const { answers, diagnostics } = dryRun({ container_path: 'a', mode: 'RW', deep });
    expect([answers, diagnostics.map(({ rule }) => rule)]).toEqual([[], ['document/unreadable']]);
  });
});

test('a value that is too deep has no answer, whatever follows it', async () => {
  const { runs, problems } = await dryRunText(`${'['.repeat(201)}${']'.repeat(201)} x`);
  expect(runs).toEqual([]);
  expect(problems.map(({ rule }) => rule)).toContain('text/depth');
});
