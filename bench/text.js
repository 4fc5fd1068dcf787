// @ts-check
// How the time of reading grows with a text, as ratios in one run: each text is read at 1, 2, 4 and 8 MB, valid ones and
// such with a mistake in every line. Twice the text should take about twice the time.
import { lintText } from '../dist/index.js';

const MB = 1_000_000;
const repeat = (/** @type {string} */ part, /** @type {number} */ length) => part.repeat(length / part.length);

/** @type {Readonly<Record<string, (length: number) => string>>} */
const texts = {
  'nested arrays': (length) => `[${repeat(`${'['.repeat(150)}${']'.repeat(150)},`, length)}1]`,
  'one long string': (length) => `{"a": "${repeat('x', length)}"}`,
  'one long unclosed string': (length) => `{"a": "${repeat('x', length)}`,
  'one long word': (length) => `{"a": ${repeat('x', length)}}`,
  'duplicate keys': (length) => `{${repeat('"a": 1,\n', length)}"a": 1}`,
  comments: (length) => `{${repeat('/* x */\n', length)}"a": 1}`,
  'missing commas': (length) => `[${repeat('1 \n', length)}1]`,
  'open brackets': (length) => repeat('[', length),
  'open braces': (length) => repeat('{"a":', length),
  'closing brackets': (length) => `[${repeat('}', length)}]`,
  'crossed brackets': (length) => `[${repeat('[{]},', length)}1]`,
  'unclosed strings': (length) => `[${repeat('"x\n', length)}]`,
  quotes: (length) => `[${repeat('"a"b"c\n', length)}]`,
  'other quotes': (length) => `[${repeat("“a, 'b, ‘c, `d\n", length)}]`,
  placeholders: (length) => `[${repeat('{{x}}<z>{%', length)}]`,
  values: (length) => repeat('{}\n', length),
  'text behind the end': (length) => `{}${repeat(' and', length)}`,
  'text before': (length) => `${repeat('and ', length)}{}`,
  backslashes: (length) => `["${repeat('\\', length)}"]`,
  'line breaks in a string': (length) => `["${repeat('x\n', length)}"]`,
  'command lines': (length) => repeat('dvdcli mount \\\n --volumename=a\n', length),
};

for (const [name, make] of Object.entries(texts)) {
  const times = [];
  for (const size of [1, 2, 4, 8]) {
    const text = make(size * MB);
    const start = performance.now();
    await lintText(text);
    times.push(performance.now() - start);
  }
  const [first = 1, ...others] = times;
  const ratios = others.map((time) => (time / first).toFixed(1)).join(', ');
  console.log(`${name}: ${first.toFixed(0)} ms for 1 MB; 2, 4 and 8 MB take ${ratios} times as long`);
}
