import { expect, test } from '@jest/globals';
import { fields } from '../src/generated/fields.ts';
import { fillApp, fillApps, fillGroup } from '../src/systems/marathon/fill-apps.ts';

const known = Object.keys(fields.MarathonApp as object);

test('a filled app has every field that an app may have, then its own others, with the same values', () => {
  const app = { zoo: 1, cmd: 'sh', id: '/a', env: null };
  const filled = fillApp(app) as Record<string, unknown>;
  expect(Object.keys(filled)).toEqual([...known, 'zoo']);
  expect(filled).toEqual(app);
  expect(JSON.parse(JSON.stringify(filled))).toEqual(app);
});

test.each([
  ['a member that would set the prototype', JSON.parse('{"id": "/a", "__proto__": {"cmd": "sh"}}')],
  ['a list', []],
  ['a text', 'app'],
  ['null', null],
])('%s is left as it is', (_, value) => {
  expect(fillApp(value)).toBe(value);
});

test.each([null, 1, 'x', { groups: 1, apps: 'x' }, { id: '/a' }])('%j is no group with apps', (value) => {
  expect(fillGroup(value)).toEqual(value);
  expect(fillApps(value)).toEqual(value);
});

test('the apps of all groups are filled', () => {
  const group = { id: '/', apps: [{ id: 'a' }], groups: [{ id: 'b', apps: [{ id: 'c' }], groups: [] }, 5] };
  const filled = fillGroup(group) as { apps: object[]; groups: { apps: object[] }[] };
  expect(filled).toEqual(group);
  expect([filled.apps[0], filled.groups[0]?.apps[0]].map((app) => Object.keys(app as object))).toEqual([known, known]);
});
