import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DefaultTreeAdapterMap } from 'parse5';
import { parse } from 'parse5';
import { compareRuns } from '../src/cli/compare-runs.ts';
import type { Fleet, Use } from '../src/cli/fleet.ts';
import { writeFleetPage } from '../src/cli/fleet-page.ts';
import type { Exits, Lack } from '../src/cli/lacks.ts';
import { savedRunOf } from '../src/cli/saved-run.ts';
import { leaveTexts } from '../src/convert/leave-text.ts';
import { formats } from '../src/formats/index.ts';
import { reporters } from '../src/reporters/index.ts';
import type { Report } from '../src/reporters/reporter.ts';
import { script, scriptHash, style, styleHash } from '../src/text/page.ts';
import { escapeControls } from '../src/text/quote.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Read a page as browsers do: its elements with their attributes, its texts, and what is wrong with its syntax. */
function read(page: string) {
  const elements: string[] = [];
  const texts: string[] = [];
  const errors = new Set<string>();
  const visit = (node: Node): void => {
    if ('value' in node) texts.push(node.value);
    if ('tagName' in node)
      elements.push([node.tagName, ...node.attrs.map(({ name, value }) => `${name}=${value}`)].join(' '));
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(page, { onParseError: ({ code }) => errors.add(code) }));
  return { elements, texts, errors };
}

const word = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=a>', '&lt;', '</td>', '<!--', ']]>', "' x='"),
);
const use: fc.Arbitrary<Use> = fc.record({
  file: word,
  app: word,
  path: fc.option(word, { nil: undefined }),
  isReadOnly: fc.boolean(),
  driver: word,
  name: word,
  format: word,
});
const report: fc.Arbitrary<Report> = fc.record({
  file: word,
  diagnostics: fc.array(
    fc.record({
      rule: word,
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      message: word,
      pointer: word,
      workload: fc.record({ id: word, pointer: word }),
    }),
    { maxLength: 3 },
  ),
});
const fleet = fc.record({
  uses: fc.array(use, { maxLength: 4 }),
  reports: fc.array(report, { maxLength: 3 }),
  lacks: fc.array(fc.record({ target: word, code: word, count: fc.nat(), example: word }), { maxLength: 3 }),
});
const fleetOf = (uses: readonly Use[], reports: readonly Report[]): Fleet => ({
  ...({} as Fleet),
  files: ['a'],
  workloads: uses.map(({ app, file }) => ({ id: app, file })),
  uses,
  reports,
});
/** What a conversion came to that lacks these. */
const exitsOf = (lacks: readonly Lack[]): Exits =>
  Object.fromEntries(
    lacks.map(({ target, code, example }) => [
      target,
      {
        byText: [[{ rule: 'convert/refused', severity: 'error', code, message: example, pointer: '' }]],
        whole: [],
        departed: [],
        volumes: [],
        asked: [],
        losses: [],
      },
    ]),
  );
const html = reporters.find(({ id }) => id === 'html');

test('no name becomes markup, and each is there as it is', () => {
  const nothing = { file: '', run: savedRunOf(fleetOf([], []), []), facts: [] };
  const kinds = new Set(read(writeFleetPage(fleetOf([], []), {}, nothing)).elements);
  const tables =
    /^(?:table|thead|tbody|tr|td|td class=(?:error|warning|info|marked|bar(?: \w+)?)|th scope=col|svg width=\d+ height=10 aria-hidden=true|rect width=\d+ height=10)$/;
  fc.assert(
    fc.property(fleet, fleet, word, (before, { uses, reports }, file) => {
      const run = savedRunOf(fleetOf(before.uses, before.reports), before.lacks);
      const since = { file, run, facts: compareRuns(run, savedRunOf(fleetOf(uses, reports), [])) };
      const compared = writeFleetPage(fleetOf(uses, reports), exitsOf(before.lacks), since);
      for (const page of [compared, writeFleetPage(fleetOf(uses, reports), {}), String(html?.report(reports))]) {
        const { elements, texts, errors } = read(page);
        // A noncharacter outside of the first plane is displayed as what it is.
        errors.delete('noncharacter-in-input-stream');
        expect([...errors]).toEqual([]);
        const strange = elements.filter((element) => !kinds.has(element) && !tables.test(element));
        expect(strange.filter((element) => !/^section id=[a-z]+$/.test(element))).toEqual([]);
        for (const { message } of reports.flatMap(({ diagnostics }) => diagnostics))
          if (message !== '') expect(texts.map(escapeControls)).toContain(escapeControls(message));
      }
      const { texts } = read(writeFleetPage(fleetOf(uses, reports), {}));
      for (const { app, name } of uses)
        for (const text of [app, name]) if (text !== '') expect(texts).toContain(shownText(text));
    }),
  );
});

/** Get a text as the page shows it: what cannot be in a page as \`\\uXXXX\`. */
const shownText = (text: string): string =>
  escapeControls(text).replace(/[\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);

test('the browser runs the search of the page and nothing else', () => {
  const { elements } = read(writeFleetPage(fleetOf([], []), {}));
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
  expect([styleHash, scriptHash]).toEqual([hashOf(style), hashOf(script)]);
  expect(elements).toContain(
    `meta http-equiv=Content-Security-Policy content=default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(elements.filter((element) => /^(?:script|style|link|img|iframe)/.test(element))).toEqual(['style', 'script']);
});

test('the search leaves the rows that have every word, in any case', () => {
  const rows = ['pgdata rexray', 'pgdata NFS', 'www nfs'].map((textContent) => ({ textContent, hidden: false }));
  const output = { textContent: '' };
  let search = () => {};
  const input = {
    value: '',
    addEventListener: (_: string, listener: () => void) => {
      search = listener;
    },
  };
  runInNewContext(script, {
    document: { querySelector: (name: string) => ({ input, output })[name], querySelectorAll: () => rows },
  });
  const shownFor = (value: string): readonly unknown[] => {
    input.value = value;
    search();
    return [rows.filter(({ hidden }) => !hidden).map(({ textContent }) => textContent), output.textContent];
  };
  expect(shownFor(' PGdata  nfs ')).toEqual([['pgdata NFS'], '1 of 3 rows']);
  expect(shownFor('none')).toEqual([[], '0 of 3 rows']);
  expect(shownFor('')).toEqual([['pgdata rexray', 'pgdata NFS', 'www nfs'], '']);
});

describe('the page of a fleet', () => {
  const mount = { file: 'a', path: '/d', isReadOnly: false, driver: 'nfs', name: 'h/p', format: 'mesos-volume' };

  /** Get the cells of a section, row by row. */
  const rowsOf = (page: string, id: string): readonly (readonly string[])[] => {
    const [, section = ''] = new RegExp(`<section id="${id}">([\\s\\S]*?)</section>`).exec(page) ?? [];
    return [...section.matchAll(/<tr><td[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<td(?: class="([\w ]+)")?>(?:<svg width="(\d+)".*?<\/svg>)?([^<]*)<\/td>/g)].map(
        ([, mark, width, text]) => [mark, width, text].filter(Boolean).join(':'),
      ),
    );
  };

  test('has who uses what, and marks a volume that several may write', () => {
    const page = writeFleetPage(
      fleetOf(
        [
          { ...mount, app: '/a' },
          { ...mount, app: '/b' },
          { ...mount, app: '/b', driver: '', path: undefined, isReadOnly: true },
        ],
        [],
      ),
      {},
    );
    expect(rowsOf(page, 'volumes')).toEqual([
      ['h/p', 'nfs', '2', 'marked:2', '/a, /b'],
      ['h/p', '(none)', '1', '0', '/b'],
    ]);
    expect(rowsOf(page, 'mounts')[2]).toEqual(['/b', '', 'RO', 'h/p', '(none)', 'mesos-volume', 'a']);
    expect(rowsOf(page, 'drivers')).toEqual([
      ['nfs', 'bar:120:2'],
      ['(none)', 'bar:60:1'],
    ]);
    expect(rowsOf(page, 'formats')).toEqual([['mesos-volume', 'bar:120:3']]);
    expect(page).toContain('Workloads: 3. Volumes: 2.');
  });

  test('has what each target lacks', async () => {
    const text = JSON.stringify({ id: '/a', env: { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: '/d' } });
    const exits = Object.fromEntries(
      await Promise.all(
        formats.flatMap((format) =>
          format.oneWay
            ? [(async () => [format.id, await leaveTexts([{ text }], format, { to: format.id })] as const)()]
            : [],
        ),
      ),
    );
    const rows = rowsOf(writeFleetPage(fleetOf([], []), exits), 'targets');
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['compose', '', ''],
      ['docker-run', 'error:image-unknown', 'bar:120:1'],
      ['kubernetes', 'error:backend-unknown', 'bar:120:1'],
      ['nomad', 'error:image-unknown', 'bar:120:1'],
    ]);
    expect(rows[0]?.[3]).toBe('nothing is missing');
  });
});
