import { describe, expect, test } from '@jest/globals';
import { parseRequest } from '../../src/cli/request.ts';
import { dryRun } from '../../src/dry-run/dry-run.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Target } from '../../src/model/target.ts';
import { doubleText } from '../../src/systems/marathon/double.ts';
import { parseJavaInteger } from '../../src/systems/marathon/java-integer.ts';
import { rolesOf } from '../../src/systems/marathon/roles.ts';
import type { Workload } from '../../src/systems/workload.ts';

describe('a request on the command line', () => {
  test.each([
    ['POST', { method: 'POST' }],
    [' put  /v2/groups/prod ', { method: 'PUT', path: '/v2/groups/prod' }],
    ['PUT /v2/apps?partialUpdate=false', { method: 'PUT', path: '/v2/apps', partialUpdate: false }],
    ['PUT /v2/apps?partialUpdate=true', { method: 'PUT', path: '/v2/apps', partialUpdate: true }],
  ])('%j', (text, request) => expect(parseRequest(text)).toEqual(request));

  test.each(['', 'GET /v2/apps', 'PUT /v2/queue', 'PUT /v2/apps?force=true'])('%j is a wrong use', (text) =>
    expect(() => parseRequest(text)).toThrow('--request'),
  );
});

test.each([
  [0, '0.0'],
  [-0, '-0.0'],
  [2, '2.0'],
  [0.25, '0.25'],
  [1e-3, '0.001'],
  [1e-4, '1.0E-4'],
  [12_345_678, '1.2345678E7'],
  [1e7, '1.0E7'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
])('Double.toString(%d)', (value, text) => expect(doubleText(value)).toBe(text));

test.each<[string, 32 | 64, bigint | undefined]>([
  ['7', 32, 7n],
  ['+1', 32, 1n],
  ['-0', 32, 0n],
  ['007', 32, 7n],
  ['٣', 32, 3n],
  ['2147483647', 32, 2147483647n],
  ['2147483648', 32, undefined],
  ['2147483648', 64, 2147483648n],
  ['-9223372036854775808', 64, -9223372036854775808n],
  ['9'.repeat(400), 64, undefined],
  ['', 32, undefined],
  ['1.5', 32, undefined],
  ['-', 32, undefined],
])('parseInt of %j in %d bits', (text, bits, value) => expect(parseJavaInteger(text, bits)).toBe(value));

test.each<
  [Pick<Workload, 'absoluteId' | 'groupRoles'>, NonNullable<Target['marathon']>, string, readonly string[], boolean]
>([
  [{}, {}, '*', ['*'], false],
  [{ absoluteId: '/web' }, { mesosRole: 'ops' }, 'ops', ['ops'], true],
  [{ absoluteId: '/prod/web' }, {}, '*', ['*', 'prod'], false],
  [{ absoluteId: '/prod/web' }, { newGroupEnforceRole: 'top' }, 'prod', ['prod'], true],
  [{ absoluteId: '/prod/web' }, { mesosRole: 'prod' }, 'prod', ['prod'], true],
  [{ groupRoles: { isInTop: false } }, {}, '*', ['*'], false],
  [{ groupRoles: { top: { name: 'prod' }, isInTop: true } }, { newGroupEnforceRole: 'top' }, 'prod', ['prod'], true],
  [{ groupRoles: { top: { name: 'prod', enforces: false }, isInTop: true } }, {}, '*', ['*'], false],
  [{ groupRoles: { top: { name: 'prod', enforces: true }, isInTop: false } }, {}, 'prod', ['prod', '*'], false],
  [
    { groupRoles: { top: { name: 'prod', enforces: true }, isInTop: false, enforces: true } },
    {},
    'prod',
    ['prod'],
    true,
  ],
] as never)('the roles of %j where Marathon has %j', (workload, marathon, fallback, valid, isSure) =>
  expect(rolesOf(workload as Workload, { marathon })).toEqual({ fallback, valid, isSure }),
);

test('a group root continues the ids of apps and of groups', () => {
  const app = { id: 'Web', cmd: 'run' };
  const found = (value: object) =>
    lint(value, { groupRoot: '/prod' }).diagnostics.map(({ rule, workload }) => [rule, workload?.id]);
  expect(found(app)).toEqual([['marathon/app-id-pattern', '/prod/Web']]);
  expect(found({ ...app, id: '/Web' })).toEqual([['marathon/app-id-pattern', '/Web']]);
  expect(found({ id: 'eu', apps: [app] })).toEqual([['marathon/app-id-pattern', '/prod/eu/Web']]);
});

test('a constraint of a field alone has the wrong shape', () =>
  expect(lint({ id: '/a', cmd: 'run', constraints: [['hostname']] }).diagnostics.map(({ rule }) => rule)).toEqual([
    'marathon/constraint-shape',
  ]));

test('only the rules about volumes, where that is asked for', () =>
  expect(lint({ id: '/a', cmd: 'x' }, { scope: 'volumes' }).diagnostics).toEqual([]));

// Of a group whose id has no slash: what was run of POST and PUT, 1.7 by the code of its tags.
test.each([
  ['1.4.13', 'POST', 201, '/dev/a'],
  ['1.4.13', 'PUT', 200, '/dev/a'],
  ['1.5.15', 'POST', 422, undefined],
  ['1.5.15', 'PUT', 422, undefined],
  ['1.6.590', 'POST', 422, undefined],
  ['1.7.37', 'POST', 201, '/dev/a'],
  ['1.7.37', 'PUT', 200, '/dev/dev/a'],
  ['1.8.244', 'PUT', 200, '/dev/dev/a'],
  ['1.11.0', 'POST', 201, '/dev/a'],
  ['1.11.0', 'PUT', 422, undefined],
] as const)('Marathon %s, %s of a group: %d, app %s', (version, method, status, id) => {
  const group = { id: 'dev', apps: [{ id: 'a', cmd: 'sleep 9' }] };
  const options = { target: { marathon: { version } }, request: { method, path: '/v2/groups' } };
  const [answer, next] = dryRun(group, options).answers;
  expect([answer, next?.workload]).toMatchObject([{ authority: 'marathon', status }, id]);
});
