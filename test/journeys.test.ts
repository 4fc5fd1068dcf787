// How often each step of a journey is taken: no step twice for the same value.
import './support/count-steps.ts';

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { convert } from '../src/convert/convert.ts';
import { convertText } from '../src/convert/convert-text.ts';
import { dryRun } from '../src/dry-run/dry-run.ts';
import { dryRunText } from '../src/dry-run/dry-run-text.ts';
import { explainAnswerText } from '../src/explain/explain-answer-text.ts';
import { fixText } from '../src/fix/fix-text.ts';
import { formats } from '../src/formats/index.ts';
import { validators } from '../src/generated/validators.ts';
import { agentTarget } from '../src/lint/agent-target.ts';
import { lint } from '../src/lint/lint.ts';
import { lintAllTexts } from '../src/lint/lint-all.ts';
import { lintText } from '../src/lint/lint-text.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { selectorsOf } from '../src/rules/rule.ts';
import { counted } from './support/count-steps.ts';

const app = {
  id: '/a',
  cmd: 'echo hello',
  container: {
    type: 'MESOS',
    volumes: [
      {
        containerPath: '/data',
        mode: 'RW',
        external: { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } },
      },
    ],
  },
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
};
const text = `${JSON.stringify(app, null, 2)}\n`;
const fixable = text.replace('"rexray"', '"REXRAY"').replace('"id": "/a"', '"id": "/a",\n  "instances": "1"');
const yaml = 'id: /a\ncmd: echo hello\nenv:\n  DVDI_VOLUME_NAME: v\n  DVDI_VOLUME_CONTAINERPATH: /tmp/v\n';

/** How often each step was taken: whole texts parsed, values of any kind validated, … */
interface Counts {
  readonly parse: number;
  readonly validate: number;
  readonly decode: number;
  readonly check: number;
  readonly checkTogether: number;
  readonly edit: number;
}

let count: () => Counts;

/** What the engine evaluates first for a rule. */
function rootSelector(id: string): ReturnType<typeof selectorsOf>[number] {
  let [selector] = selectorsOf(rules.find((rule) => rule.id === id) as Rule);
  while (selector?.parent !== undefined) selector = selector.parent;
  return selector as NonNullable<typeof selector>;
}

beforeEach(() => {
  const parse = jest.spyOn(JSON, 'parse');
  const validations = Object.keys(validators).map((kind) => {
    const validator = validators[kind as keyof typeof validators];
    const spy = jest.spyOn(validators, kind as keyof typeof validators);
    return Object.defineProperty(spy, 'errors', { get: () => validator.errors });
  });
  const [format] = formats.filter(({ id }) => id === 'marathon-external');
  const decode = jest.spyOn(format as NonNullable<typeof format>, 'decode');
  const [check, checkTogether] = [
    jest.spyOn(rootSelector('marathon/external-provider-defined'), 'select'),
    jest.spyOn(rootSelector('marathon/group-volume-name-unique'), 'select'),
  ];
  Object.assign(counted, { composed: 0, edited: 0 });
  count = () => ({
    parse: counted.composed + parse.mock.calls.filter(([given]) => given.length > text.length / 2).length,
    validate: validations.reduce((sum, { mock }) => sum + mock.calls.length, 0),
    decode: decode.mock.calls.length,
    check: check.mock.calls.length,
    checkTogether: checkTogether.mock.calls.length,
    edit: counted.edited,
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

const wrongShape = text.replace('"RW"', '5');
const both = [
  { file: 'a', text },
  { file: 'b', text },
];

// The output of a conversion is a value of its own, and a changed text is read again to prove the change.
test.each<[string, () => unknown, Counts]>([
  ['lint', () => lint(app), { parse: 0, validate: 1, decode: 1, check: 1, checkTogether: 1, edit: 0 }],
  ['lintText', () => lintText(text), { parse: 1, validate: 1, decode: 1, check: 1, checkTogether: 1, edit: 0 }],
  ['lintText of YAML', () => lintText(yaml), { parse: 1, validate: 1, decode: 1, check: 1, checkTogether: 1, edit: 0 }],
  [
    'lintText of a wrong shape',
    () => lintText(wrongShape),
    { parse: 1, validate: 1, decode: 0, check: 0, checkTogether: 1, edit: 0 },
  ],
  [
    'lintAllTexts of two',
    () => lintAllTexts(both),
    { parse: 2, validate: 2, decode: 2, check: 2, checkTogether: 1, edit: 0 },
  ],
  [
    'convert',
    () => convert(app, { to: 'dvdi-env' }),
    { parse: 0, validate: 2, decode: 2, check: 1, checkTogether: 1, edit: 1 },
  ],
  [
    'convertText in place',
    () => convertText(text, { to: 'dvdi-env' }),
    { parse: 2, validate: 2, decode: 2, check: 1, checkTogether: 1, edit: 1 },
  ],
  [
    'convertText into a new document, which is decoded too',
    () => convertText(text, { to: 'mesos-volume' }),
    { parse: 1, validate: 2, decode: 3, check: 1, checkTogether: 1, edit: 1 },
  ],
  [
    'convertText of YAML',
    () => convertText(yaml, { to: 'marathon-external' }),
    { parse: 2, validate: 2, decode: 2, check: 1, checkTogether: 1, edit: 1 },
  ],
  [
    'convertText that is refused',
    () => convertText(text, { to: 'flocker-env' }),
    { parse: 1, validate: 1, decode: 1, check: 0, checkTogether: 0, edit: 1 },
  ],
  ['dryRun', () => dryRun(app), { parse: 0, validate: 1, decode: 1, check: 1, checkTogether: 1, edit: 0 }],
  ['dryRunText', () => dryRunText(text), { parse: 1, validate: 1, decode: 1, check: 1, checkTogether: 1, edit: 0 }],
  [
    'dryRunText of a wrong shape',
    () => dryRunText(wrongShape),
    { parse: 1, validate: 1, decode: 0, check: 0, checkTogether: 0, edit: 0 },
  ],
  [
    'explainAnswerText, which checks for two targets',
    () => explainAnswerText('{"message":"m"}', text),
    { parse: 1, validate: 1, decode: 1, check: 2, checkTogether: 2, edit: 0 },
  ],
  [
    'fixText of a clean text',
    () => fixText(text),
    { parse: 1, validate: 1, decode: 1, check: 1, checkTogether: 1, edit: 0 },
  ],
  [
    'fixText with a fix, which is what a wrong shape is read with too',
    () => fixText(fixable),
    { parse: 2, validate: 2, decode: 2, check: 2, checkTogether: 2, edit: 2 },
  ],
  [
    'agentTarget',
    () => agentTarget([{ isolation: 'docker/volume' }]),
    { parse: 0, validate: 1, decode: 0, check: 0, checkTogether: 0, edit: 0 },
  ],
])('%s', async (_, take, expected) => {
  await take();
  expect(count()).toEqual(expected);
});
