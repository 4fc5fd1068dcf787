import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(__dirname, '..');
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (name: string): readonly string[] =>
  [
    ...read(name)
      .replace(/^```[\s\S]*?^```/gm, '')
      .matchAll(/^#+ (.*)$/gm),
  ].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(pages)('the links of %s lead to a file and a heading of this repository', (name) => {
  const links = [...withoutCode(read(name)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  for (const link of links.filter((found) => !/^https?:/.test(found))) {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? name : join(dirname(name), path);
    expect([link, existsSync(join(root, target)) && statSync(join(root, target)).isFile()]).toEqual([link, true]);
    if (anchor !== undefined) expect([link, anchorsOf(target)]).toEqual([link, expect.arrayContaining([anchor])]);
  }
});

test('nothing links to where extvol will be', () => {
  const links = pages.flatMap((name) =>
    [
      ...read(name)
        .replace(/<!-- published: [\s\S]*?-->/g, '')
        .matchAll(/\]\((https:[^)]+)\)|<(https:[^>]+)>/g),
    ].map(([, inline, bare]) => `${name}: ${inline ?? bare}`),
  );
  expect(links.filter((link) => /extvol|OWNER/.test(link.slice(link.indexOf(': '))))).toEqual([]);
});
