import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { lintText } from '../src/lint/lint-text.ts';
import { reporters } from '../src/reporters/index.ts';
import type { Report } from '../src/reporters/reporter.ts';
import { escapeControls } from '../src/text/quote.ts';
import { expectFile } from './support/expect-file.ts';
import { cases, group, hostile } from './support/findings.ts';
import { gitlab, rdjson, sarif } from './support/report-schemas.ts';
import { parseTap } from './support/tap.ts';
import type { XmlElement } from './support/xml.ts';
import { parseXml } from './support/xml.ts';

const names = Object.keys(cases);
const reportsOf: Record<string, readonly Report[]> = {};
beforeAll(async () => {
  for (const [name, make] of Object.entries(cases)) reportsOf[name] = await make();
});

const print = (id: string, reports: readonly Report[]): string =>
  String(reporters.find((reporter) => reporter.id === id)?.report(reports));
const of = (name: string): readonly Report[] => reportsOf[name] ?? [];
const findings = (name: string) => of(name).flatMap(({ diagnostics }) => diagnostics);

// test/reporters/<id>.out: what a reporter prints for each case. UPDATE_FIXTURES=1 rewrites it.
test.each(reporters.map(({ id }) => id))('%s', (id) => {
  const text = names.map((name) => `=== ${name}\n${print(id, of(name))}`).join('');
  expectFile(join(__dirname, 'reporters', `${id}.out`), text);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\u2028-\u202e\u2066-\u2069\ufeff]/u);
});

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
const accepts = { gitlab: ajv.compile(gitlab), rdjson: ajv.compile(rdjson), sarif: ajv.compile(sarif) };

describe.each(names)('%s', (name) => {
  test.each(['gitlab', 'rdjson', 'sarif'] as const)('%s has the shape of its specification', (id) => {
    accepts[id](JSON.parse(print(id, of(name))));
    expect(accepts[id].errors).toBeNull();
  });

  test('SARIF names the rule of each result, and tells what could not be read beside them', () => {
    const [run] = JSON.parse(print('sarif', of(name))).runs;
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const [{ executionSuccessful, toolExecutionNotifications: told }] = run.invocations;
    expect(executionSuccessful).toBe(told.length === 0);
    expect(run.results.length + told.length).toBe(findings(name).length);
  });

  test('GitLab tells its findings apart', () => {
    const prints = JSON.parse(print('gitlab', of(name))).map((issue: { fingerprint: string }) => issue.fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('JSON and NDJSON hold the findings as they are', () => {
    const reports = of(name).map(({ file, diagnostics }) => ({ file, diagnostics }));
    expect(JSON.parse(print('json', of(name))).files).toEqual(JSON.parse(JSON.stringify(reports)));
    const lines = print('ndjson', of(name)).split('\n').filter(Boolean);
    const flat = reports.flatMap(({ file, diagnostics }) => diagnostics.map((found) => ({ file, ...found })));
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(flat)));
  });

  test('TAP has a test for each file', () => {
    const tests = parseTap(print('tap', of(name)));
    expect(tests.map(({ description }) => description)).toEqual(of(name).map(({ file }) => escapeControls(file)));
    expect(tests.map(({ ok }) => ok)).toEqual(
      of(name).map(({ diagnostics }) => diagnostics.every(({ severity }) => severity !== 'error')),
    );
    const messages = tests.flatMap(({ block }) => (block as { findings: { message: string }[] })?.findings ?? []);
    expect(messages.map(({ message }) => message)).toEqual(findings(name).map(({ message }) => message));
  });

  // As the runner reads a command: up to the first `::`, then properties between commas, both decoded.
  test('the runner of GitHub reads every annotation', () => {
    const decode = (text: string): string =>
      text
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%');
    const lines = print('github', of(name)).split('\n').slice(0, -1);
    const commands = lines.map((line) => {
      const [, command = '', properties = '', data = ''] = /^::(error|warning|notice) (.*?)::(.*)$/.exec(line) ?? [];
      const pairs = properties
        .split(',')
        .map((pair) => [pair.split('=')[0], decode(pair.slice(pair.indexOf('=') + 1))]);
      return { command, properties: Object.fromEntries(pairs), data: decode(data) };
    });
    const all = of(name).flatMap(({ file, diagnostics }) => diagnostics.map((found) => ({ file, found })));
    const levels = { error: 'error', warning: 'warning', info: 'notice' };
    const visible = (text: string): string => text.replace(/[^\r\n]+/g, escapeControls);
    expect(commands).toEqual(
      all.map(({ file, found: { rule, severity, message, position } }) => ({
        command: levels[severity],
        properties: expect.objectContaining({
          file: visible(file),
          title: visible(rule),
          ...(position && { line: String(position.start.line), col: String(position.start.column) }),
        }),
        data: expect.stringContaining(`${visible(rule)}: ${visible(message)}`),
      })),
    );
  });

  test('JUnit XML has only what its schema knows, and counts right', () => {
    const root = parseXml(print('junit', of(name)));
    const allowed: Readonly<Record<string, readonly [attributes: string, children: string]>> = {
      testsuites: ['name tests failures errors', 'testsuite'],
      testsuite: ['name tests failures errors', 'testcase'],
      testcase: ['name classname', 'failure error system-out'],
      failure: ['message type', ''],
      error: ['message type', ''],
      'system-out': ['', ''],
    };
    const walk = (element: XmlElement): readonly XmlElement[] => {
      const [attributes = '', children = ''] = allowed[element.name] ?? [];
      expect(Object.keys(element.attributes).join(' ')).toBe(attributes);
      for (const child of element.children) expect(children.split(' ')).toContain(child.name);
      return [element, ...element.children.flatMap(walk)];
    };
    const count = (from: XmlElement, tag: string) => String(walk(from).filter((each) => each.name === tag).length);
    for (const element of [root, ...root.children]) {
      expect(element.attributes).toMatchObject({
        tests: count(element, 'testcase'),
        failures: count(element, 'failure'),
        errors: count(element, 'error'),
      });
    }
    expect(root.children).toHaveLength(of(name).length);
  });

  test('Checkstyle has a file for each input and an error for each finding', () => {
    const root = parseXml(print('checkstyle', of(name)));
    expect([root.name, Object.keys(root.attributes)]).toEqual(['checkstyle', ['version']]);
    expect(root.children.map((file) => file.attributes)).toEqual(
      of(name).map(({ file }) => ({ name: escapeControls(file) })),
    );
    const errors = root.children.flatMap(({ children }) => children);
    expect(errors.map((error) => [error.name, error.attributes])).toEqual(
      findings(name).map(({ severity, rule, position }) => [
        'error',
        expect.objectContaining({
          line: String(position?.start.line ?? 0),
          severity: expect.stringMatching(/^(error|warning|info|ignore)$/) && severity,
          source: escapeControls(rule),
        }),
      ]),
    );
  });

  test('every row of the Markdown table has four cells', () => {
    const rows = print('markdown', of(name))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(findings(name).length === 0 ? 0 : findings(name).length + 2);
    for (const row of rows) expect(row.replace(/\\./g, '').split('|')).toHaveLength(6);
    for (const row of rows) expect(row.replace(/\\./g, '').match(/<(?!\/?code>|br>)/g)).toBeNull();
  });
});

describe('fingerprints', () => {
  const printsOf = async (file: string, text: string) => {
    const { diagnostics } = await lintText(text);
    const [run] = JSON.parse(print('sarif', [{ file, diagnostics, text }])).runs;
    const issues = JSON.parse(print('gitlab', [{ file, diagnostics, text }]));
    return {
      sarif: run.results.map((result: { partialFingerprints: object }) => result.partialFingerprints),
      gitlab: issues.map((issue: { fingerprint: string }) => issue.fingerprint),
    };
  };

  test('survive moved lines, and an app that is put before the one they are about', async () => {
    const before = await printsOf('a.json', group);
    expect(before.sarif).toHaveLength(5);
    expect(await printsOf('a.json', `\n\n${group}`)).toEqual(before);
    const inserted = group.replace('{"id": "web"', '{"id": "api", "cmd": "xy"},\n{"id": "web"');
    expect(await printsOf('a.json', inserted)).toEqual(before);
    const renamed = await printsOf('b.json', group);
    expect(renamed.sarif).toEqual(before.sarif);
    expect(renamed.gitlab).not.toEqual(before.gitlab);
  });

  test('differ by rule, workload, pointer and message', () => {
    const others = [
      hostile,
      { ...hostile, rule: 'document/unknown' },
      { ...hostile, workload: { id: '/b', pointer: '' } },
      { ...hostile, pointer: '/b' },
      { ...hostile, message: 'x' },
      { rule: hostile.rule, severity: hostile.severity, message: hostile.message, pointer: hostile.pointer },
    ];
    const [run] = JSON.parse(print('sarif', [{ file: 'a', diagnostics: others }])).runs;
    const prints = run.results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(prints).size).toBe(others.length);
  });
});

test('colours go to people only', () => {
  const paint = (_: unknown, text: string) => `<${text}>`;
  for (const { id, report } of reporters)
    expect([id, report(of('many'), paint) === report(of('many'))]).toEqual([id, !['pretty', 'text'].includes(id)]);
});

test('many findings in a text of one long line are printed', () => {
  const text = `[${'"é",'.repeat(500_000)}"é"]`;
  const diagnostics = Array.from({ length: 20_000 }, (_, index) => {
    const [start, end] = [1 + index * 100, 4 + index * 100];
    const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
    return { ...hostile, message: 'unexpected text', related: [], position: { start: point(start), end: point(end) } };
  });
  const reports = [{ file: 'a', diagnostics, text }];
  const lengths = reporters.map(({ report }) => report(reports).length);
  expect(Math.min(...lengths)).toBeGreaterThan(20_000 * 50);
});
