import { describe, expect, test } from '@jest/globals';
import { convert } from '../src/convert/convert.ts';
import type { ConvertOptions } from '../src/convert/options.ts';

const root = '/var/lib/rexray/volumes';
const variables = { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: '/new' };
const app = (fields: object, env: object = variables): object => ({
  id: '/a',
  ...fields,
  env: { ...env, ...('env' in fields ? (fields.env as object) : {}) },
});
const toMarathon: ConvertOptions = { to: 'marathon-external', rewritePaths: true };

/** What is said of old paths: pointer, severity, and the message. */
const told = (value: unknown, options: ConvertOptions): readonly string[] =>
  convert(value, options)
    .diagnostics.filter(({ rule }) => rule === 'convert/old-path')
    .map(({ pointer, severity, message }) => `${pointer} ${severity} ${message}`);

const command = (cmd: string, options: ConvertOptions, env?: object): unknown =>
  (convert(app({ cmd }, env), options).output as { cmd: string }).cmd;

describe('a path is rewritten', () => {
  test.each([
    ['alone', root, '/v', '', '/new'],
    ['with its folder', root, '/v/data', '', '/new'],
    ['before a slash', root, '/v/', '', '/new/'],
    ['before a file', root, '/v/data/x', '', '/new/x'],
    ['before a folder that merely begins like data', root, '/v/data2', '', '/new/data2'],
    ['before a file that merely begins like data', root, '/v/data.txt', '', '/new/data.txt'],
    ['before a blank', root, '/v', ' x', '/new x'],
    ['before a line feed', root, '/v/data', '\nx', '/new\nx'],
    ['in double quotes', `"${root}`, '/v', '"', '"/new"'],
    ['in single quotes', `'${root}`, '/v', "'", "'/new'"],
    ['before what ends a command', root, '/v', ';x', '/new;x'],
    ['in parentheses', `(cd ${root}`, '/v', ')', '(cd /new)'],
    ['its folder before a colon', root, '/v/data', ':/bin', '/new:/bin'],
    ['behind an equals sign', `A=${root}`, '/v', '', 'A=/new'],
    ['twice', `${root}/v/a ${root}`, '/v/b', '', '/new/a /new/b'],
  ])('%s', (_, before, path, behind, expected) => {
    expect(command(before + path + behind, toMarathon)).toBe(expected);
  });
});

describe('a path is left alone', () => {
  test.each([
    ['of a name that begins the same', `${root}/v2`],
    ['of a name that begins the same, with a dot', `${root}/v.old/data`],
    ['of a name that begins the same, with a hyphen', `${root}/v-1`],
    ['of another volume', `${root}/other/x`],
    ['of no volume', `${root}/ ${root}`],
    ['inside another path', `/mnt${root}/v`],
    ['behind a variable', `\${A}${root}/v`],
  ])('%s', (_, cmd) => {
    expect([command(cmd, toMarathon), told(app({ cmd }), toMarathon)]).toEqual([cmd, []]);
  });

  test.each<[string, string, object, ConvertOptions]>([
    ['what is no volume of REX-Ray', `${root}/v`, { ...variables, DVDI_VOLUME_DRIVER: 'convoy' }, toMarathon],
    [
      'what stays where it was',
      `${root}/v/data`,
      { ...variables, DVDI_VOLUME_CONTAINERPATH: `${root}/v/data` },
      toMarathon,
    ],
  ])('%s', (_, cmd, env, options) => {
    expect([command(cmd, options, env), told(app({ cmd }, env), options)]).toEqual([cmd, []]);
  });

  test('what is mounted at the same place on the agent', () => {
    const value = { id: '/a', cmd: `${root}/v`, container: { type: 'MESOS', volumes: [external] } };
    expect(told(value, { to: 'dvdi-env', rewritePaths: true })).toEqual([]);
    expect(told(app({ cmd: `${root}/v` }), { to: 'dvdcli', rewritePaths: true })).toEqual([]);
  });
});

const external = {
  containerPath: '/new',
  mode: 'RW',
  external: { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } },
};
const relative: ConvertOptions = { to: 'marathon-external', rewritePaths: true, containerPath: 'new' };
const noPath = { DVDI_VOLUME_NAME: 'v' };
const at = `\`${root}/v\``;

describe('what is told', () => {
  test.each<[string, object, ConvertOptions, readonly string[]]>([
    [
      'without the option',
      app({ cmd: `${root}/v/x` }),
      { to: 'marathon-external' },
      [
        `/cmd warning path ${at} is the mount point of volume \`v\` on the agent, now at \`/new\`; rewritePaths (--rewrite-paths) writes that`,
      ],
    ],
    [
      'a relative path in a command',
      app({ cmd: `ls ${root}/v/x "'${root}/v'"` }, noPath),
      relative,
      [`/cmd info rewrote path ${at} of volume \`v\` as \`$MESOS_SANDBOX/new\``],
    ],
    [
      'a relative path in single quotes',
      app({ cmd: `a "\\"" \\' '${root}/v'` }, noPath),
      relative,
      [
        `/cmd warning path ${at} is the mount point of volume \`v\` on the agent, now at \`$MESOS_SANDBOX/new\`; not rewritten, as it is in single quotes, in which the shell expands no variables`,
      ],
    ],
    [
      'a relative path elsewhere',
      app({ cmd: 'xx', env: { D: `${root}/v` }, healthChecks: [{ command: { value: `ls ${root}/v` } }] }, noPath),
      relative,
      [
        `/env/D warning path ${at} is the mount point of volume \`v\` on the agent, now at \`new\`; not rewritten, as it is in a text in which no shell expands \`$MESOS_SANDBOX\``,
        `/healthChecks/0/command/value warning path ${at} is the mount point of volume \`v\` on the agent, now at \`new\`; not rewritten, as it is in a text in which no shell expands \`$MESOS_SANDBOX\``,
      ],
    ],
    [
      'an absolute path elsewhere',
      app({
        args: ['x', `${root}/v`],
        env: { D: `${root}/v` },
        healthChecks: [{ command: { value: `ls ${root}/v` } }],
      }),
      toMarathon,
      [
        `/args/1 info rewrote path ${at} of volume \`v\` as \`/new\``,
        `/env/D info rewrote path ${at} of volume \`v\` as \`/new\``,
        `/healthChecks/0/command/value info rewrote path ${at} of volume \`v\` as \`/new\``,
      ],
    ],
    [
      'a path that a shell would not take as it is',
      app({ cmd: `${root}/v` }, { ...variables, DVDI_VOLUME_CONTAINERPATH: '/new one' }),
      toMarathon,
      [
        `/cmd warning path ${at} is the mount point of volume \`v\` on the agent, now at \`/new one\`; not rewritten, as it would get characters that a shell acts on`,
      ],
    ],
    [
      'what may be another name',
      app({ cmd: `A=${root}/v:/bin` }),
      toMarathon,
      [
        `/cmd warning path ${at} is the mount point of volume \`v\` on the agent, now at \`/new\`; not rewritten, as it may name another volume`,
      ],
    ],
    [
      'a host volume',
      app({
        cmd: 'xx',
        container: { type: 'MESOS', volumes: [{ hostPath: `${root}/v/data`, containerPath: '/b', mode: 'RW' }] },
      }),
      toMarathon,
      [
        `/container/volumes/0/hostPath warning path \`${root}/v/data\` is the mount point of volume \`v\` on the agent, now at \`/new\`; not rewritten, as it is a path of the agent; mount the volume itself at the container path of this host volume instead`,
      ],
    ],
    [
      'a document that is not the output',
      app({ cmd: `${root}/v` }),
      { to: 'mesos-volume', rewritePaths: true },
      [
        `/cmd warning path ${at} is the mount point of volume \`v\` on the agent, now at \`/new\`; not rewritten, as it is not in the output`,
      ],
    ],
  ])('%s', (_, value, options, expected) => {
    expect(told(value, options)).toEqual(expected);
  });
});

test('each app of a group has its own volumes', () => {
  const group = {
    id: '/',
    apps: [
      app({ cmd: `ls ${root}/v ${root}/w` }),
      { ...app({ cmd: `ls ${root}/v ${root}/w` }, { ...variables, DVDI_VOLUME_NAME: 'w' }), id: '/b' },
      { id: '/c', cmd: `ls ${root}/v` },
    ],
  };
  const { apps } = convert(group, toMarathon).output as { readonly apps: readonly { readonly cmd: string }[] };
  expect(apps.map(({ cmd }) => cmd)).toEqual([`ls /new ${root}/w`, `ls ${root}/v /new`, `ls ${root}/v`]);
});

test('variables of Mesos stand in a list, whose places in the output are others', () => {
  const task = {
    name: 'a',
    task_id: { value: 'a' },
    agent_id: { value: 'b' },
    command: {
      value: `ls ${root}/v`,
      environment: {
        variables: [
          { name: 'DVDI_VOLUME_NAME', value: 'v' },
          { name: 'SECRET', type: 'SECRET', secret: { type: 'REFERENCE', reference: { name: 's' } } },
          { name: 'DVDI_VOLUME_CONTAINERPATH', value: '/new' },
          { name: 'D', value: `${root}/v/data` },
        ],
      },
    },
    container: { type: 'MESOS' },
  };
  const { output } = convert(task, { to: 'mesos-volume', rewritePaths: true });
  expect(output).toMatchObject({
    command: { value: 'ls /new', environment: { variables: [{ name: 'SECRET' }, { name: 'D', value: '/new' }] } },
  });
});

test('the rule about paths elsewhere does not say it again, and says what else there is', () => {
  const { diagnostics } = convert(app({ cmd: `ls ${root}/v` }), { to: 'marathon-external' });
  expect(diagnostics.filter(({ message }) => message.includes('volume-path-elsewhere'))).toEqual([]);
});

test('many paths take linear time', () => {
  const cmd = `ls ${`'${root}/v' ${root}/${'x'.repeat(9)} `.repeat(20_000)}`;
  expect(String(command(cmd, toMarathon))).not.toContain(`${root}/v`);
});
