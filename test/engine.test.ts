import { expect, test } from '@jest/globals';
import { checkAgent, findViolations } from '../src/lint/engine.ts';
import { readValue } from '../src/read/read.ts';
import type { Found, Rule, RuleFacts } from '../src/rules/rule.ts';
import { defineRule } from '../src/rules/rule.ts';
import { agents, among, fromAgent, fromWorkload, together, workloads } from '../src/systems/selector.ts';

const facts = (name: string): RuleFacts => ({
  id: `marathon/${name}`,
  severity: 'error',
  summary: '',
  rationale: '',
  references: [''],
});
const app = { id: '/a', cmd: 'xx' };
const read = (value: unknown) => readValue(value).workloads;
const finding = (message: string) => ({ pointer: '', message });
const found = (list: readonly Rule[], value: unknown = app): readonly string[] =>
  findViolations(read(value), {}, list).map(({ rule, finding: { message } }) => `${rule.id.slice(9)} ${message}`);

test('a selector is evaluated once per workload, however many rules use it and whatever is below it', () => {
  const calls: string[] = [];
  const ids = fromWorkload(({ id = '' }) => {
    calls.push(id);
    return [id];
  });
  const letters = among(ids, (all) => all.flatMap((id) => [...id]));
  const rule = (name: string, on: typeof ids): Rule =>
    defineRule({ ...facts(name), on, check: (text) => finding(text) });
  const list = [
    rule('a', letters),
    rule('b', ids),
    rule('c', ids),
    rule(
      'd',
      among(letters, (all) => all.slice(1)),
    ),
  ];
  const apps = { apps: [app, { ...app, id: '/b' }] };
  expect(found(list, apps)).toEqual([
    ...['a /', 'a a', 'b /a', 'c /a', 'd a'],
    ...['a /', 'a b', 'b /b', 'c /b', 'd b'],
  ]);
  expect(calls).toEqual(['/a', '/b']);
});

test('nothing is selected below an empty selector', () => {
  const none = fromWorkload((): readonly string[] => []);
  const never = among(none, () => {
    throw new Error('there is nothing to select from');
  });
  const rule = defineRule({ ...facts('a'), on: never, check: () => finding('') });
  expect(found([rule])).toEqual([]);
  expect(never.of(read(app)[0] as never)).toEqual([]);
  expect(together(none).of(read(app)[0] as never)).toEqual([]);
});

test('a rule returns a finding, several, or none', () => {
  const results: readonly Found[] = [finding('1'), [], [finding('2'), finding('3')], false, undefined];
  const each = fromWorkload(() => results);
  const rule = defineRule({ ...facts('a'), on: each, check: (result) => result });
  expect(found([rule])).toEqual(['a 1', 'a 2', 'a 3']);
});

test('a rule is given the place of each item, and what it was selected from', () => {
  const two = fromWorkload(() => ['x', 'y']);
  const rule = defineRule({
    ...facts('a'),
    on: two,
    check: (text, { workload: { id }, target }, index) => finding(`${text}${index} ${id} ${Object.keys(target)}`),
  });
  expect(found([rule])).toEqual(['a x0 /a ', 'a y1 /a ']);
});

test('a rule may look for the same in workloads and agents', () => {
  const rule = defineRule({
    ...facts('a'),
    on: [fromWorkload(({ id = '' }) => [id]), fromAgent(({ document }) => [document])],
    check: (text) => finding(text),
  });
  expect(found([rule])).toEqual(['a /a']);
  const { agent } = readValue({ isolation: 'docker/volume' });
  expect(checkAgent(agent as never, {}, [rule])).toMatchObject([{ message: 'mesos-agent-flags' }]);
  expect(agents.of(agent as never)).toEqual([agent]);
});

test('the rules that hold are chosen anew for other versions', () => {
  const rule = defineRule({ ...facts('a'), since: '1.5', on: workloads, check: () => finding('') });
  const list = [rule];
  const count = (version: string) => findViolations(read(app), { marathon: { version } }, list).length;
  expect(['1.4', '1.5', '1.4', '1.11'].map(count)).toEqual([0, 1, 0, 1]);
});

test('what is found is in the order of the workloads, also where some of them are read only in part', () => {
  const partial = { ...app, labels: 5, cpus: 'x' };
  const apps = Array.from({ length: 130 }, (_, index) => ({ ...(index % 3 ? app : partial), id: `/a${index}` }));
  const workloads = readValue({ apps }).tolerant?.workloads ?? [];
  expect(workloads.filter(({ isPartial }) => isPartial)).toHaveLength(44);
  const ids = fromWorkload(({ id }) => [String(id)]);
  const about = (name: string, scope?: 'app'): Rule =>
    defineRule({ ...facts(name), ...(scope && { scope }), on: ids, check: (id) => finding(id) });
  const messages = findViolations(workloads, {}, [about('a', 'app'), about('b')]);
  expect(messages.map(({ rule, finding: { message } }) => `${message} ${rule.id.slice(9)}`)).toEqual(
    apps.flatMap(({ id }, index) => (index % 3 ? [`${id} a`, `${id} b`] : [`${id} b`])),
  );
});
