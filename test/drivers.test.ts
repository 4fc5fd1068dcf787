import { describe, expect, test } from '@jest/globals';
import { findDriver, findOption, keysOf, nearDriver, nearOption } from '../src/drivers/find.ts';
import { drivers } from '../src/drivers/index.ts';
import { placeholderIn } from '../src/text/placeholder.ts';

const twice = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => words.indexOf(word) !== index);

test('no name is of two drivers', () => {
  expect(twice(drivers.flatMap(({ names }) => names))).toEqual([]);
});

test('no known name is taken for a slip of another', () => {
  for (const name of drivers.flatMap(({ names }) => names)) expect([name, nearDriver(name)]).toEqual([name, undefined]);
});

describe.each(drivers.map((driver) => [driver.id, driver] as const))('%s', (_, driver) => {
  const { options, ignoresCase } = driver;

  test('has keys that are apart, in lower case where case is ignored', () => {
    const keys = options.flatMap(keysOf);
    expect(twice(keys.map((key) => key.toLowerCase()))).toEqual([]);
    if (ignoresCase) expect(keys.filter((key) => key !== key.toLowerCase())).toEqual([]);
    for (const key of keys) expect([key, nearOption(driver, key)]).toEqual([key, undefined]);
  });

  test('has a source for all it says, and sentences', () => {
    expect(options.filter(({ source }) => !/^[\w/ .-]+: \S/.test(source))).toEqual([]);
    expect(driver.sources.filter((source) => !/^[\w/ .-]+: \S/.test(source))).toEqual([]);
    const sentences = [...(driver.notes === undefined ? [] : [driver.notes]), ...options.map((o) => o.description)];
    expect(sentences.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
  });

  test('can read its own defaults', () => {
    const otherDeclarations = options.filter(
      (option) => option.default !== undefined && option.form?.pattern.test(option.default) === false,
    );
    // These defaults are given with their unit, in words.
    expect(otherDeclarations.map(({ name }) => name)).toEqual(otherDeclarations.length === 0 ? [] : ['size']);
  });

  test('finds its options by key', () => {
    for (const option of options) for (const key of keysOf(option)) expect(findOption(driver, key)).toBe(option);
  });
});

test.each([
  ['rexray', 'REX-Ray'],
  ['rexray/ebs', 'REX-Ray'],
  ['rexray/ebs:0.11.4', 'REX-Ray'],
  ['pxd', 'Portworx'],
  ['REXRAY', undefined],
  ['', undefined],
  ['__proto__', undefined],
])('the driver %s is %s', (name, title) => {
  expect(findDriver(name)?.title).toBe(title);
});

test.each([
  ['rex-ray', 'rexray'],
  ['RexRay', 'rexray'],
  ['rexrey', 'rexray'],
  ['rexra', 'rexray'],
  ['rxeray', 'rexray'],
  ['pdx', 'pxd'],
  ['nsf', 'nfs'],
  ['local_persist', 'local-persist'],
  ['efs', undefined],
  ['convoy2', undefined],
  ['netappa', undefined],
  ['rdb', undefined],
  ['pxc', undefined],
  ['local', undefined],
  ['rexraydata', undefined],
  ['x'.repeat(100_000), undefined],
])('the driver %# is meant to be %s', (name, near) => {
  expect(nearDriver(name)).toBe(near);
});

test.each([
  ['<key>', '<key>'],
  ['a-<volume name>', '<volume name>'],
  ['{{name}}', '{{name}}'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the very text that is looked for
  ['data-${ENV}', '${ENV}'],
  ['$NAME', '$NAME'],
  ['name=$volumeName', '$volumeName'],
  ['x.x.x.x/share', 'x.x.x.x'],
  ['pa$$w0rd', undefined],
  ['US$5', undefined],
  ['a<b', undefined],
  ['<5>', undefined],
  ['{"a": {}}', undefined],
  ['ax.x.x.x', undefined],
  ['<'.repeat(100_000), undefined],
  ['{{'.repeat(100_000), undefined],
])('the placeholder in %# is %s', (text, placeholder) => {
  expect(placeholderIn(text)).toBe(placeholder);
});
