import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import cloneDeepWith from 'lodash/cloneDeepWith.js';
import groupBy from 'lodash/groupBy.js';
import isEqual from 'lodash/isEqual.js';
import { patternOf } from '../../src/explain/known-texts.ts';
import { lint } from '../../src/lint/lint.ts';
import type { UpstreamMessage } from '../../src/model/diagnostic.ts';
import type { Target } from '../../src/model/target.ts';
import { compareVersions, isWithin } from '../../src/model/target.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { authorityOf, rangesOf } from '../../src/rules/rule.ts';
import { wordingVersions } from '../../src/systems/marathon/history/index.ts';
import { readText } from '../../src/text/read.ts';

// What authorities write where a rule is broken, as patterns: the fixtures of each rule are checked for all releases, and what
// follows a change of the document is a gap, `…`.

/** A text of an authority: the rule, the path, the text, and the releases of Marathon where these are not all of the rule's. */
export type KnownText = readonly [rule: string, path: string, text: string, versions?: string];

/** The releases between which nothing changes for a rule. */
const boundariesOf = (rule: Rule): readonly string[] =>
  [
    '1.1.0',
    ...wordingVersions(rule.id),
    ...rangesOf(rule).flatMap(({ since = [], until = [] }) => [since, until].flat()),
  ]
    .filter((version) => compareVersions(version, '1.1.0') >= 0)
    .sort(compareVersions)
    .filter((version, index, all) => index === 0 || compareVersions(version, all[index - 1] as string) > 0);

interface Case {
  readonly value: unknown;
  readonly target: Target;
}

/** The documents in the fixtures of a rule. */
async function casesOf(id: string): Promise<readonly Case[]> {
  const folder = join(__dirname, '../rules', id);
  const names = readdirSync(folder).filter((name) => /^invalid.*(?<!\.target)\.(json|yaml)$/.test(name));
  const read = names.map(async (name) => {
    const path = join(folder, name.replace(/\.\w+$/, '.target.json'));
    const target: Target = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    const { parts } = await readText(readFileSync(join(folder, name), 'utf8'));
    return parts.map(({ value }) => ({ value, target }));
  });
  return (await Promise.all(read)).flat();
}

/** What the authority says of a document by one rule. */
const saidOf = ({ value, target }: Case, { id }: Rule): readonly UpstreamMessage[] =>
  lint(value, { target, rules: [id] }).diagnostics.flatMap(({ rule, upstream = [] }) => (rule === id ? upstream : []));

/** Another value of the same kind: other letters, other digits, the same signs. */
const other = (text: string): string =>
  text.replace(/[a-z0-9]/gi, (sign) => {
    const [first, count] = /\d/.test(sign) ? ['0', 10] : /[a-z]/.test(sign) ? ['a', 26] : ['A', 26];
    const [from, by] = [first.charCodeAt(0), count === 10 ? 1 : 13];
    return String.fromCharCode(from + ((sign.charCodeAt(0) - from + by) % count));
  });

const rename = (value: unknown, name: string): unknown =>
  cloneDeepWith(value, (part: unknown) => {
    if (typeof part === 'string' && part === name) return other(name);
    if (typeof part === 'number' && String(part) === name) return part + 1;
    if (typeof part === 'object' && part !== null && !Array.isArray(part) && Object.hasOwn(part, name))
      return rename(
        Object.fromEntries(Object.entries(part).map(([key, member]) => [key === name ? other(name) : key, member])),
        name,
      );
    return undefined;
  });

/** All texts, numbers and names in a document. */
function scalarsOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...scalarsOf(member),
  ]);
}

/** The places of a value in a text, where a change of the value changes the text there and nowhere else. */
function changed(before: string, after: string, name: string): readonly (readonly [number, number])[] {
  let [start, end] = [0, before.length];
  while (start < end && before[start] === after[start]) start += 1;
  for (let from = after.length; end > start && from > start && before[end - 1] === after[from - 1]; from -= 1) end -= 1;
  const places: (readonly [number, number])[] = [];
  for (let at = before.indexOf(name); at >= 0; at = before.indexOf(name, at + name.length))
    places.push([at, at + name.length]);
  const [around] = places.filter(([from, to]) => from <= start && to >= end);
  if (around !== undefined) return [around];
  const without = (text: string): string => withGaps(text, places);
  return before.length === after.length && without(before) === without(after) ? places : [];
}

/** A text with a gap in place of all that is not always the same. */
function withGaps(text: string, gaps: readonly (readonly [number, number])[]): string {
  const signs = [...text].length === text.length ? [...text] : text.split('');
  for (const [start, end] of gaps) signs.fill('…', start, end);
  return signs
    .join('')
    .replace(/<(?:sandbox|rootfs|parent sandbox)>|(.)\1{20,}/gu, '…')
    .replace(/(?<=^got )[^,]+/, '…')
    .replace(/'([^']*)'/g, (quoted, inner: string) => (inner.includes('…') ? "'…'" : quoted))
    .replace(/…\.\d+/g, '…')
    .replace(/…+/g, '…');
}

/** A path from the app on, or from the innermost group. */
const placeInApp = (path: string): string =>
  path
    .replace(/\(\d+\)/g, '(…)')
    .replace(/^\/apps\/…(?:\/…)*/, '/apps/…')
    .replace(/^(?:(?:\/groups\(…\))*\/apps)?\(…\)(?=\/|$)/, '')
    .replace(/^(?:\/groups\(…\))+(?=\/groups\(…\))/, '') || (path === '' ? '' : '/');

/** The texts of a document as patterns. */
function patternsOf(
  sample: Case,
  rule: Rule,
  said: readonly UpstreamMessage[],
): readonly (readonly [string, string])[] {
  const whole = JSON.stringify(said);
  const names = [...new Set(scalarsOf(sample.value))].filter((name) => name !== '' && whole.includes(name));
  const variants = names.flatMap((name) => {
    const now = saidOf({ ...sample, value: rename(sample.value, name) }, rule);
    return now.length === said.length ? [[name, now] as const] : [];
  });
  return said.map(({ path = '', text, match }, index) => {
    const gapsIn = (pick: (message: UpstreamMessage) => string): readonly (readonly [number, number])[] =>
      variants.flatMap(([name, now]) => {
        const [before, after] = [pick(said[index] as UpstreamMessage), pick(now[index] as UpstreamMessage)];
        return before === after ? [] : changed(before, after, name);
      });
    const place = placeInApp(
      withGaps(
        path,
        gapsIn((message) => message.path ?? ''),
      ),
    );
    return [
      place,
      withGaps(
        text,
        gapsIn((message) => message.text),
      ) + (match === 'prefix' ? '…' : ''),
    ] as const;
  });
}

/** Join releases in a row: `-1.5.0 1.9.0-`. */
function rangesIn(versions: ReadonlySet<string>, boundaries: readonly string[]): string {
  const has = (index: number): boolean => versions.has(boundaries[index] ?? '');
  const starts = boundaries.flatMap((_, index) => (has(index) && !has(index - 1) ? [index] : []));
  return starts
    .map((start) => {
      let end = start;
      while (has(end)) end += 1;
      return `${start === 0 ? '' : boundaries[start]}-${boundaries[end] ?? ''}`;
    })
    .join(' ');
}

interface Said {
  readonly place: string;
  readonly text: string;
  readonly versions: ReadonlySet<string>;
}

/** Join texts of which one says what the other does, with more gaps. */
function joinTexts(texts: readonly Said[]): readonly Said[] {
  const covers = (wide: Said, narrow: Said): boolean =>
    wide.place === narrow.place &&
    wide.text !== narrow.text &&
    patternOf(wide.text).test(narrow.text) &&
    (!wide.text.endsWith('…') || [...narrow.versions].every((version) => wide.versions.has(version)));
  const widest = texts.filter((text) => !texts.some((wide) => covers(wide, text)));
  return widest.map((wide) => {
    const narrow = texts.filter((text) => covers(wide, text));
    return { ...wide, versions: new Set([wide, ...narrow].flatMap(({ versions }) => [...versions])) };
  });
}

async function textsOf(rule: Rule): Promise<readonly KnownText[]> {
  const isMarathon = authorityOf(rule) === 'marathon';
  const boundaries = isMarathon ? boundariesOf(rule) : ['0'];
  const versions = boundaries.filter(
    (version) => !isMarathon || rangesOf(rule).some((range) => isWithin(version, range)),
  );
  const found: { readonly place: string; readonly text: string; readonly version: string }[] = [];
  for (const { value, target } of await casesOf(rule.id)) {
    let last: { said: readonly UpstreamMessage[]; patterns: readonly (readonly [string, string])[] } | undefined;
    for (const version of versions) {
      const sample = { value, target: isMarathon ? { ...target, marathon: { ...target.marathon, version } } : target };
      const said = saidOf(sample, rule);
      if (!isEqual(last?.said, said)) last = { said, patterns: patternsOf(sample, rule, said) };
      for (const [place, text] of last?.patterns ?? []) found.push({ place, text, version });
    }
  }
  const texts = Object.values(groupBy(found, ({ place, text }) => JSON.stringify([place, text]))).map((same) => ({
    place: same[0]?.place ?? '',
    text: same[0]?.text ?? '',
    versions: new Set(same.map(({ version }) => version)),
  }));
  const all = rangesIn(new Set(versions), boundaries);
  return joinTexts(texts.filter(({ text }) => text.replace(/…/g, '').trim().length > 3)).map((said) => {
    const ranges = rangesIn(said.versions, boundaries);
    return ranges === all ? [rule.id, said.place, said.text] : [rule.id, said.place, said.text, ranges];
  });
}

/** Everything that authorities are known to write, rule by rule. */
export const knownTexts = async (): Promise<readonly KnownText[]> => {
  const all: KnownText[] = [];
  for (const rule of rules) all.push(...(await textsOf(rule)));
  return all;
};
