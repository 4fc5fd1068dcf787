import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeRanges } from '../src/cli/versions.ts';
import { explainAnswer } from '../src/explain/explain-answer.ts';
import { explainAnswerText } from '../src/explain/explain-answer-text.ts';
import type { VersionRange } from '../src/model/target.ts';
import { joinRanges } from '../src/model/target.ts';
import { pointerOf } from '../src/systems/marathon/pointer-of-path.ts';
import { describeDiagnostics } from './support/describe-diagnostics.ts';
import { expectFile } from './support/expect-file.ts';

// test/explain-answer/<case>.answer.* and the document that was sent, where it is known → <case>.out: each text, then what is
// behind it.
const folder = join(__dirname, 'explain-answer');
const files = readdirSync(folder);
const answers = files.filter((name) => /\.answer\.\w+$/.test(name));

test.each(answers)('%s', async (name) => {
  const base = name.replace(/\.answer\.\w+$/, '');
  const sent = files.find((file) => file === `${base}.json` || file === `${base}.yaml`);
  const document = sent === undefined ? undefined : readFileSync(join(folder, sent), 'utf8');
  const { explanations, diagnostics } = await explainAnswerText(readFileSync(join(folder, name), 'utf8'), document);
  const told = explanations.map(
    ({ path: at = '-', error, pointer, position, rules, versions, findings }) =>
      `${at} ${error}\n= ${position?.start.line ?? '-'}:${position?.start.column ?? '-'} ${pointer} ${rules.join(' ')} ${describeRanges(versions, 'marathon')}\n${describeDiagnostics(findings)}`,
  );
  expectFile(join(folder, `${base}.out`), told.join('\n') + describeDiagnostics(diagnostics));
});

test.each([
  ['/container/volumes(0)/mode', '/container/volumes/0/mode'],
  ['/container/volumes(0)/external/options("a/b")', '/container/volumes/0/external/options/a~1b'],
  ['/container/volumes(0)/external/options/"a/b"', '/container/volumes/0/external/options/a~1b'],
  ['/container/volumes(1)/mode', '/container/volumes'],
  ['/secretVolumes(container)', ''],
  ['/', ''],
  ['', ''],
  ['/container/volumes(0)/mode/x', '/container/volumes/0/mode'],
  ['/__proto__/constructor', ''],
])('the path %s leads to %s', (path, pointer) => {
  const value = { container: { volumes: [{ mode: 'RO', external: { options: { 'a/b': '' } } }] } };
  expect(pointerOf(path, value)).toBe(pointer);
});

test.each([
  ['/groups(0)/apps(0)/externalVolumes(1)', '/apps/0/container/volumes/2'],
  ['/apps(0)/externalVolumes(7)', '/apps/0'],
  ['/apps//prod/db/container', '/apps/0/container'],
  ['/apps//prod/db', '/apps/0'],
  ['/apps//prod/dbx/container', '/apps'],
  ['/value/apps(0)/container', '/apps/0/container'],
  ['/groups(3)/id', '/id'],
  ['/container', ''],
])('in a group the path %s leads to %s', (path, pointer) => {
  const external = (name: string) => ({
    containerPath: 'd',
    mode: 'RW',
    external: { name, provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } },
  });
  const volumes = [external('a'), { containerPath: 'h', hostPath: '/h', mode: 'RW' }, external('b')];
  const group = { id: '/prod', apps: [{ id: 'db', cmd: 'sleep 9', container: { type: 'MESOS', volumes } }] };
  const details = [{ path, errors: ['no rule says so'] }];
  expect(explainAnswer({ message: 'm', details }, group).explanations).toMatchObject([{ pointer, rules: [] }]);
});

test.each([
  ['(0)/container/volumes(0)/mode', '/0/container/volumes/0/mode'],
  ['/(0)/container(0)/external/name', '/0/container/volumes/0/external/name'],
])('in a list the path %s leads to %s', (path, pointer) => {
  const volume = { containerPath: 'd', mode: 'RW', external: { name: 'a', provider: 'dvdi', options: {} } };
  const list = [{ id: '/db', cmd: 'sleep 9', container: { type: 'MESOS', volumes: [volume] } }];
  const details = [{ path, errors: ['no rule says so'] }];
  expect(explainAnswer({ message: 'm', details }, list).explanations).toMatchObject([{ pointer }]);
});

test.each<[readonly VersionRange[], readonly VersionRange[]]>([
  [[], []],
  [[{}], [{}]],
  [[{ since: '1.5.0' }, { until: '1.5.0' }], [{}]],
  [
    [{ until: '1.5.0' }, { since: '1.6' }],
    [{ until: '1.5.0' }, { since: '1.6' }],
  ],
  [
    [
      { since: '1.1', until: '1.4' },
      { since: '1.3', until: '1.5' },
    ],
    [{ since: '1.1', until: '1.5' }],
  ],
  [
    [
      { since: '1.1', until: '1.6' },
      { since: '1.3', until: '1.5' },
    ],
    [{ since: '1.1', until: '1.6' }],
  ],
])('the ranges %j are %j', (ranges, joined) => expect(joinRanges(ranges)).toEqual(joined));

test.each([
  ['x'.repeat(20_000), undefined],
  ['{'.repeat(300), undefined],
  ['Error: {"a": 1} {"b": {"message": "docker must not be empty"}}', 'marathon/docker-section-required'],
  ['* /container/volumes(0)/mode: does not equal RW', 'marathon/dvdi-mesos-rw-only'],
  ['volumes.all.is.well', undefined],
  ['task failed: prepare() failed, containerpaths must start with / and more', 'dvdi-module/container-path-absolute'],
])('what is known in %j is %j', async (text, rule) => {
  const { explanations } = await explainAnswerText(text);
  expect(explanations[0]?.rules[0]).toBe(rule);
});

describe('bad input', () => {
  test.each([undefined, null, 5, 'x', [], {}, { message: 5 }, { details: [] }, { details: [{ path: 1, errors: [] }] }])(
    'a body %j is none',
    (body) => {
      const { explanations, diagnostics } = explainAnswer(body, {});
      expect([explanations, diagnostics]).toMatchObject([[], [{ rule: 'answer/unknown', severity: 'error' }]]);
    },
  );

  test.each([
    [{ message: 'm', details: [5, { path: '/a' }, { path: '/b', errors: ['x', 5] }] }, [{ path: '/b', error: 'x' }]],
    [
      { message: 'Invalid JSON', details: 'Unexpected end-of-input' },
      [{ error: 'Invalid JSON: Unexpected end-of-input' }],
    ],
    [{ message: 'm', details: [] }, [{ error: 'm' }]],
  ])('of %j what can be read', (body, said) => {
    const { explanations, diagnostics } = explainAnswer(body, 5);
    expect(explanations).toEqual(said.map((text) => ({ ...text, pointer: '', rules: [], versions: [], findings: [] })));
    expect(diagnostics).toMatchObject([{ rule: 'document/unknown' }]);
  });

  test('a wrong target is reported', async () => {
    const target = { mesos: { version: 'x' } };
    const wrong = { explanations: [], diagnostics: [{ rule: 'target/invalid' }] };
    expect(explainAnswer({ message: 'm' }, {}, { target })).toMatchObject(wrong);
    expect(await explainAnswerText('{"message":"m"}', '{}', { target })).toMatchObject(wrong);
  });

  test.each([
    ['{', '{}', 'answer/unknown'],
    ['{"a":"m"}', '{}', 'answer/unknown'],
    ['{"message":"m"}', '{', 'text/syntax'],
  ])('texts that are none: %j, %j', async (answer, document, rule) => {
    const { explanations, diagnostics } = await explainAnswerText(answer, document, { syntax: 'json' });
    expect([explanations, diagnostics]).toMatchObject([[], [{ rule }]]);
  });
});

test.each([
  ['HTTP/1.1 422 Unprocessable Entity\r\nContent-Type: application/json\r\n\r\n', [{ error: 'm' }]],
  ['HTTP/2 422\nserver: x\n\n', [{ error: 'm' }]],
  [
    'HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 422 x\r\na: b\r\n\r\n',
    [{ error: 'm' }],
  ],
  ['HTTP/1.1 422 x', [{ error: 'm' }]],
])('the head %j is no part of an answer', async (head, said) => {
  const { explanations } = await explainAnswerText(`${head}{"message": "m"}`, '{"id": "/a"}');
  expect(explanations).toMatchObject(said);
});
