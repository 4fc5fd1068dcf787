import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Use } from '../src/cli/fleet.ts';
import { writeDot, writeMermaid } from '../src/cli/graph.ts';
import { escapeControls } from '../src/text/quote.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '"',
    '\\',
    '\\n',
    '\\N',
    '&lt;',
    '<b>',
    '</script>',
    '#quot;',
    '`',
    ']',
    '")',
    'end',
    '%%{init',
    '|',
    '\n  a',
  ),
);
const use: fc.Arbitrary<Use> = fc.record({
  file: fc.constant('a.json'),
  app: text,
  path: fc.option(text, { nil: undefined }),
  isReadOnly: fc.boolean(),
  driver: text,
  name: text,
  format: fc.constant('marathon-external'),
});
const uses = fc.array(use, { maxLength: 5 });

const draw = (dots: readonly string[]): readonly { nodes: readonly string[][]; edges: readonly string[][] }[] => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'support/graphviz.mjs')], {
    input: JSON.stringify(dots),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

/** Get what a drawing shows, which has no empty line. */
const shown = (...lines: readonly string[]): string =>
  lines
    .map(escapeControls)
    .filter((line) => line !== '')
    .join('\n');

test('Graphviz draws every name as it is', () => {
  const fleets = fc.sample(uses, { seed: 20161, numRuns: Number(process.env.FC_RUNS ?? 100) });
  const drawings = draw(fleets.map(writeDot));
  for (const [index, fleet] of fleets.entries()) {
    const { nodes = [], edges = [] } = drawings[index] ?? {};
    const names = nodes.map((lines) => lines.join('\n'));
    for (const { app, driver, name } of fleet) {
      expect(names).toContain(shown(app));
      expect(names).toContain(shown(driver, name));
    }
    expect(edges.length).toBeGreaterThanOrEqual(Math.min(fleet.length, 1));
  }
});

test('Mermaid gets no character in a text that means something to it', () => {
  const quoted = String.raw`"(?:[\p{L}\p{N} ./:_()-]|#\d+;|<br>)*"`;
  const line = new RegExp(
    String.raw`^(?:flowchart LR|  app\d+\[${quoted}\]|  volume\d+\[\(${quoted}\)\]|  app\d+ -->(?:\|${quoted}\|)? volume\d+|  classDef shared stroke-width:3px|  class [volume\d,]+ shared|)$`,
    'u',
  );
  fc.assert(
    fc.property(uses, (fleet) => {
      for (const each of writeMermaid(fleet).split('\n')) expect(each).toMatch(line);
    }),
  );
});

test('a volume of several workloads is drawn once, with a thick line', () => {
  const shared = { file: 'a', path: '/d', isReadOnly: true, driver: 'nfs', name: 'h/p', format: 'mesos-volume' };
  const fleet = [
    { ...shared, app: '/a' },
    { ...shared, app: '/b', isReadOnly: false },
    { ...shared, app: '/b', path: undefined, driver: '' },
  ];
  expect(writeMermaid(fleet)).toBe(`flowchart LR
  app0["/a"]
  app1["/b"]
  volume0[("nfs<br>h/p")]
  volume1[("h/p")]
  app0 -->|"/d (read-only)"| volume0
  app1 -->|"/d"| volume0
  app1 -->|"(read-only)"| volume1
  classDef shared stroke-width:3px
  class volume0 shared
`);
  expect(writeDot(fleet)).toContain('volume0 [shape=cylinder, penwidth=3, label="nfs\\nh/p"];');
});
