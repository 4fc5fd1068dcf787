import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeRanges } from '../src/cli/versions.ts';
import { explainAnswer } from '../src/explain/explain-answer.ts';
import { explainAnswerText } from '../src/explain/explain-answer-text.ts';
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
