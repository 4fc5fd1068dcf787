import { describe, expect, test } from '@jest/globals';
import type { ExtvolConfig } from '../src/generated/extvol-config.ts';
import { checkConfig } from '../src/lint/check-config.ts';
import { configure } from '../src/lint/configure.ts';

const config: ExtvolConfig = {
  $schema: 'x',
  target: { marathon: { version: '1.8', features: ['vips', 'secrets'] }, mesos: { version: '1.4' } },
  rules: { 'advice/*': 'off', 'marathon/docker-checks': 'warning', 'text/number': 'off' },
  groupRoot: '/prod',
  baseline: 'baseline.json',
  failOn: 'warning',
  maxWarnings: 5,
  ignore: ['**/package.json', 'vendor/'],
  overrides: [
    { files: ['old/**', '*.old.json'], target: { marathon: { version: '1.4', features: ['vips'] } } },
    { files: ['old/**'], rules: { 'marathon/*': 'info' }, groupRoot: '/old' },
    { files: ['old/new/**'], rules: { 'marathon/docker-checks': 'error' } },
  ],
};

describe('configure', () => {
  test.each([
    ['app.json', { ignored: false, groupRoot: '/prod', target: config.target, severities: config.rules }],
    ['a/package.json', { ignored: true }],
    ['vendor/a.json', { ignored: true }],
    [
      'a.old.json',
      { groupRoot: '/prod', target: { marathon: { version: '1.4', features: ['vips'] }, mesos: { version: '1.4' } } },
    ],
    [
      'old/a.json',
      { groupRoot: '/old', severities: { 'advice/*': 'off', 'text/number': 'off', 'marathon/*': 'info' } },
    ],
    [
      'old/new/a.json',
      {
        groupRoot: '/old',
        severities: {
          'advice/*': 'off',
          'text/number': 'off',
          'marathon/*': 'info',
          'marathon/docker-checks': 'error',
        },
      },
    ],
  ])('%s', (file, expected) => {
    const found = configure(config, file);
    for (const [key, value] of Object.entries(expected)) expect([key, found[key as 'target']]).toEqual([key, value]);
    expect(found).toMatchObject({ baseline: 'baseline.json', failOn: 'warning', maxWarnings: 5, together: false });
    expect(found).not.toHaveProperty('$schema');
  });

  test('of nothing is nothing', () => {
    expect(configure({ ignore: 5n } as never, 'a.json')).toEqual(configure({}, 'a.json'));
    expect(configure({ ignore: 5 } as never, 'a.json')).toEqual(configure({}, 'a.json'));
    expect(configure({}, 'a.json')).toEqual({ ignored: false, target: {}, severities: {}, together: false });
  });
});

describe('checkConfig', () => {
  const messages = (value: unknown) => checkConfig(value).map(({ pointer, message }) => `${pointer} ${message}`);

  test.each([
    ['right', config, []],
    ['empty', {}, []],
    ['no object', [], [' the document must be an object, not a list']],
    ['a key', { overides: [] }, ['/overides unknown `overides`; did you mean `overrides`?']],
    ['a key like none', { zzzzzzzz: [] }, ['/zzzzzzzz unknown `zzzzzzzz`']],
    [
      'a key in the target',
      { target: { mesos: { isolators: [] } } },
      ['/target/mesos/isolators unknown `isolators`; did you mean `isolation`?'],
    ],
    [
      'a severity',
      { rules: { 'advice/*': 'warn' } },
      ['/rules/advice~1* `advice/*` must be one of `off`, `info`, `warning`, `error`, not `"warn"`'],
    ],
    [
      'a rule',
      { rules: { 'marathon/docker-check': 'off' } },
      ['/rules/marathon~1docker-check unknown rule `marathon/docker-check`; did you mean `marathon/docker-checks`?'],
    ],
    [
      'a rule like none',
      { overrides: [{ files: [], rules: { '*': 'off' } }] },
      ['/overrides/0/rules/* unknown rule `*`'],
    ],
    ['no files', { overrides: [{}] }, ['/overrides/0 missing `files`']],
    [
      'a pattern that takes back',
      { ignore: ['!a'] },
      ['/ignore/0 pattern `!a` must not begin with `!`; name the files that are meant, not those that are not'],
    ],
    [
      'patterns that never match as meant',
      { ignore: ['/a', 'a[b]', 5], overrides: [{ files: ['!b'] }] },
      [
        '/overrides/0/files/0 pattern `!b` must not begin with `!`; name the files that are meant, not those that are not',
        '/ignore/1 pattern `a[b]` has other signs than `*`, `?`, `**` and `{a,b}` for what may differ; use these',
        '/ignore/2 `ignore[2]` must be a string, not `5`',
      ],
    ],
    [
      'a pattern from the root on',
      { ignore: ['/a', 'b'] },
      ['/ignore/0 pattern `/a` must not begin with a slash; it begins in the folder of the configuration'],
    ],
    [
      'a feature',
      { target: { marathon: { features: ['vip'] } } },
      [expect.stringMatching(/^\/target\/marathon\/features unknown Marathon feature `vip`; use one of /)],
    ],
    [
      'a version',
      { target: { dvdiModule: { version: '0.44' } } },
      [
        '/target/dvdiModule/version unknown dvdi-module version `0.44`; use one of `0.0`, `0.1`, `0.2`, `0.3`, `0.4`; did you mean `0.4`?',
      ],
    ],
    [
      'a version in an override',
      { overrides: [{ files: [], target: { mesos: { version: 'new' } } }] },
      [expect.stringMatching(/^\/overrides\/0\/target\/mesos\/version unknown mesos version `new`/)],
    ],
  ])('%s', (_, value, expected) => {
    expect(messages(value)).toEqual(expected);
  });

  test('keys that are no own ones of objects', () => {
    expect(messages(JSON.parse('{"__proto__": {}, "rules": {"constructor": "off"}}'))).toEqual([
      '/__proto__ unknown `__proto__`',
    ]);
    expect(messages(JSON.parse('{"rules": {"__proto__": "off"}}'))).toEqual([
      '/rules/__proto__ unknown rule `__proto__`',
    ]);
  });
});
