import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { gitlab, sarif } from './support/report-schemas.ts';
import type { Outcome, Workspace } from './support/workspace.ts';
import { makeWorkspace, manifests } from './support/workspace.ts';
import { parseXml } from './support/xml.ts';

// What docs/ci.md hands out is run here as its service would run it, against the built command.
const root = join(__dirname, '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const { version } = JSON.parse(read('package.json'));
const expectShape = (schema: object, text: string | undefined): void => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  expect([ajv.validate(schema, JSON.parse(text ?? '')), ajv.errors]).toEqual([true, null]);
};

interface Step {
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
const action: Action = parse(read('action.yml'));

/** Run the steps of the action as a runner does: expressions are put into the variables, then bash runs the script. */
function runAction(given: Readonly<Record<string, string>>, workspace: Workspace): Outcome {
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default ?? '']),
  );
  const evaluate = (text: string): string =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
      if (expression === 'github.action_path') return root;
      const value = expression.startsWith('inputs.') ? inputs[expression.slice('inputs.'.length)] : undefined;
      if (value === undefined) throw new Error(`unknown expression ${expression}`);
      return value;
    });
  let outcome: Outcome = { status: 0, stdout: '', stderr: '' };
  for (const { env, run, shell } of action.runs.steps) {
    expect([shell, run.includes('${{')]).toEqual(['bash', false]);
    workspace.write('.runner/step.sh', run);
    outcome = workspace.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '.runner/step.sh'], {
      ...Object.fromEntries(Object.entries(env).map(([name, text]) => [name, evaluate(text)])),
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: `${workspace.path}/.runner/output`,
      GITHUB_STEP_SUMMARY: `${workspace.path}/.runner/summary.md`,
      GITHUB_WORKSPACE: workspace.path,
    });
  }
  return outcome;
}

describe('the GitHub action', () => {
  const local = { version: 'local' };

  test.each<[string, inputs: Record<string, string>, status: number, stdout: RegExp]>([
    ['a clean app', { files: 'apps/clean.json' }, 0, /^$/],
    [
      'an app that is refused',
      { files: 'apps/refused/*.json' },
      1,
      /^::error file=apps\/refused\/app\.json,line=1,col=/,
    ],
    [
      'names with blanks before them, and CRLF',
      { files: '  apps/clean.json\r\n\tapps/warned/*.json \r\n' },
      0,
      /^::warning /,
    ],
    ['several patterns', { files: 'apps/clean.json\n\napps/*/app.json\n' }, 1, /::warning .*\n|\n::warning /],
    ['a warning', { files: 'apps/warned/app.json' }, 0, /^::warning /],
    ['more warnings than allowed', { files: 'apps/warned/app.json', 'max-warnings': '0' }, 1, /^::warning /],
    ['a warning that fails', { files: 'apps/warned/app.json', 'fail-on': 'warning' }, 1, /^::warning /],
    ['no format', { files: 'apps/warned/app.json', format: '' }, 0, /^::warning /],
    [
      'a folder',
      { files: 'app.json\n*.json', 'working-directory': './apps/warned/' },
      0,
      /^::warning file=apps\/warned\/app.json,/,
    ],
    ['no folder', { files: 'clean.json', 'working-directory': '' }, 3, /^::error file=clean\.json,/],
    [
      'a folder that is none',
      { files: 'a.json', 'working-directory': 'nowhere' },
      2,
      /^::error::extvol: working-directory is no folder\n$/,
    ],
    ['another format', { files: 'apps/warned/app.json', format: 'text' }, 0, /^apps\/warned\/app\.json:1:/],
    [
      'an older module',
      { files: 'apps/clean.json', target: 'dvdi-module=0.1.0' },
      1,
      /dvdi-module\/container-path-ignored/,
    ],
    ['no file', { files: '\n' }, 2, /^::error::extvol: no files are named\n$/],
    ['a pattern that matches nothing', { files: 'nowhere/*.json' }, 2, /^$/],
    ['an unknown format', { files: 'apps/clean.json', format: 'tex' }, 2, /^$/],
    ['a file that looks like an option', { files: '--version' }, 3, /^::error file=--version,/],
  ])('%s', (_, inputs, status, stdout) => {
    const outcome = runAction({ ...local, ...inputs }, makeWorkspace(manifests));
    expect({ ...outcome, status }).toEqual(outcome);
    expect(outcome.stdout).toMatch(stdout);
  });

  test('writes SARIF where it is told to, names it as an output, and sums up', () => {
    const workspace = makeWorkspace(manifests);
    const { status } = runAction({ ...local, files: 'apps/**/*.json', sarif: 'out put.sarif' }, workspace);
    expect(status).toBe(1);
    expectShape(sarif, workspace.read('out put.sarif'));
    expect(workspace.read('.runner/output')).toBe('sarif=out put.sarif\n');
    expect(workspace.read('.runner/summary.md')).toMatch(/^### extvol: errors 1, warnings 1, info 0\n/);
    expect(action.outputs.sarif?.value).toContain('steps.lint.outputs.sarif');
  });

  test('runs the version that is asked for, by default that of the package', () => {
    const workspace = makeWorkspace(manifests);
    expect(runAction({ files: 'apps/clean.json', version: '1.2.3' }, workspace).status).toBe(0);
    expect(workspace.read('npx.log')?.split('\n').slice(0, 3)).toEqual(['--yes', 'extvol@1.2.3', 'lint']);
    expect(action.inputs.version?.default).toBe(version);
  });

  test.each(Object.keys(action.inputs))('what is given as %s never runs as code', (name) => {
    const workspace = makeWorkspace(manifests);
    const hostile = '$(touch ran) `touch ran`; touch ran #"\' && touch ran';
    runAction({ files: 'apps/clean.json', ...local, [name]: hostile }, workspace);
    expect(workspace.read('ran')).toBeUndefined();
  });

  test('the workflow of the page gives what it takes', () => {
    const { jobs } = parse(read('docs/ci/github.yml'));
    const [, lint, upload] = jobs.volumes.steps;
    expect(Object.keys(lint.with).filter((name) => !(name in action.inputs))).toEqual([]);
    const workspace = makeWorkspace({ ...manifests, 'apps/db.yaml': 'id: /db\ncmd: xx\n' });
    const inputs = Object.fromEntries(Object.entries(lint.with).map(([name, value]) => [name, String(value)]));
    expect(runAction({ ...inputs, ...local }, workspace).status).toBe(1);
    expectShape(sarif, workspace.read(lint.with.sarif));
    expect(upload.with.sarif_file).toBe(`\${{ steps.${lint.id}.outputs.sarif }}`);
  });
});

test('GitLab gets its code quality report', () => {
  const { volumes } = parse(read('docs/ci/gitlab-ci.yml'));
  const workspace = makeWorkspace(manifests);
  expect(workspace.run('sh', ['-ec', volumes.script.join('\n')])).toMatchObject({ status: 1 });
  const report = workspace.read(volumes.artifacts.reports.codequality);
  expectShape(gitlab, report);
  expect(JSON.parse(report ?? '').map(({ check_name }: { check_name: string }) => check_name)).toEqual([
    'dvdi-module/container-path-absolute',
    'dvdi-module/container-path-exists',
  ]);
});

test('Jenkins gets its JUnit report', () => {
  const pipeline = read('docs/ci/Jenkinsfile');
  const [, script = ''] = /sh '''([\s\S]*?)'''/.exec(pipeline) ?? [];
  const [, file = ''] = /junit '([^']+)'/.exec(pipeline) ?? [];
  const workspace = makeWorkspace(manifests);
  expect(workspace.run('sh', ['-xe', '-c', script])).toMatchObject({ status: 1 });
  const { name, attributes } = parseXml(workspace.read(file) ?? '');
  expect([name, attributes.failures, attributes.errors]).toEqual(['testsuites', '1', '0']);
});

describe('the pre-commit hook', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  const config = parse(read('docs/ci/pre-commit-config.yaml'));
  const local = parse(read('docs/ci/pre-commit-local.yaml')).repos[0].hooks[0];

  test.each<[string, boolean]>([
    ['marathon/db.json', true],
    ['deploy/marathon/prod/db.yaml', true],
    ['dcos/app.yml', true],
    ['marathon.json', true],
    ['services/db/marathon-prod.json', true],
    ['services/db.marathon.json', true],
    ['rexray.yml', true],
    ['package.json', false],
    ['kubernetes/deployment.yaml', false],
    ['marathon/README.md', false],
    ['docs/marathoners.json', false],
  ])('%s: %p', (name, expected) => expect(new RegExp(hook.files).test(name)).toBe(expected));

  test('is built when pre-commit packs it, which takes all that npm pack prints for the name of the file', () => {
    expect(JSON.parse(read('package.json')).scripts.prepack).toBe('npm run build');
    const manifest = JSON.stringify({ name: 'a', version: '1.0.0', scripts: { prepack: 'echo noise; touch built' } });
    const workspace = makeWorkspace({ 'package.json': manifest, '.npmrc': read('.npmrc') });
    expect(workspace.run('npm', ['pack'])).toMatchObject({ status: 0, stdout: 'a-1.0.0.tgz\n' });
    expect(workspace.read('built')).toBe('');
  });

  test('the configuration of the page names it', () => {
    expect(config.repos[0].hooks.map(({ id }: { id: string }) => id)).toEqual([hook.id]);
    expect(local).toMatchObject({ language: hook.language, entry: hook.entry });
  });

  // pre-commit runs the entry, the arguments and the names of those staged files that the pattern matches.
  const hooks = [
    ['as it comes', hook],
    ['as configured on the page', { ...hook, ...config.repos[0].hooks[0] }],
    ['from the published package', local],
  ] as const;
  test.each(hooks)('keeps a broken manifest out of a commit: %s', (_, { entry, files, args = [] }) => {
    const workspace = makeWorkspace({});
    const git = (...more: string[]): Outcome =>
      workspace.run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...more]);
    const words = [...entry.split(' '), ...args].map((word: string) => `'${word}'`).join(' ');
    git('init', '--quiet');
    workspace.write(
      '.git/hooks/pre-commit',
      `#!/bin/sh\ngit diff --cached --name-only --diff-filter=ACMR -z | grep -zE '${files}' | xargs -0 -r ${words}\n`,
    );
    workspace.run('chmod', ['+x', '.git/hooks/pre-commit']);
    const commit = (name: string, text: string): Outcome => {
      workspace.write(name, text);
      git('add', name);
      return git('commit', '--quiet', '-m', name);
    };
    const folder = files === hook.files ? 'marathon' : 'apps';
    expect(commit(`${folder}/a b.json`, manifests['apps/clean.json'])).toMatchObject({ status: 0 });
    expect(commit('other/x.json', '{broken')).toMatchObject({ status: 0 });
    workspace.write('extvol.config.json', '{"ignore": ["**/known.json"]}');
    expect(commit(`${folder}/known.json`, '{broken')).toMatchObject({ status: 0 });
    const refused = commit(`${folder}/db.json`, manifests['apps/refused/app.json']);
    expect([refused.status === 0, `${refused.stdout}${refused.stderr}`]).toEqual([
      false,
      expect.stringContaining(`${folder}/db.json:1:`),
    ]);
    expect(git('log', '--format=%s').stdout).toBe(`${folder}/known.json\nother/x.json\n${folder}/a b.json\n`);
  });
});

describe('the container image', () => {
  /** The instructions of the Dockerfile, by stage. */
  const stages: { readonly from: string; readonly steps: (readonly [keyword: string, rest: string])[] }[] = [];
  for (const line of read('Dockerfile').replace(/\\\n/g, ' ').split('\n')) {
    const [, keyword = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (keyword === 'FROM') stages.push({ from: rest, steps: [] });
    else if (keyword !== '') stages.at(-1)?.steps.push([keyword, rest]);
    else expect(line).toMatch(/^(#.*)?$/);
  }
  const final = stages.at(-1)?.steps ?? [];
  const all = (keyword: string): string[] => final.filter(([name]) => name === keyword).map(([, rest]) => rest);

  test('comes from images whose version is said, that the package supports', () => {
    for (const { from } of stages) expect(from).toMatch(/^node:2[4-9][\d.]*-(alpine|slim)( AS \w+)?$/);
    expect(stages).toHaveLength(2);
  });

  test('runs extvol, and not as root', () => {
    expect(all('USER')).toEqual(['node']);
    expect(all('ENTRYPOINT')).toEqual(['["extvol"]']);
    expect(final.findIndex(([name]) => name === 'USER')).toBeGreaterThan(
      final.findLastIndex(([name]) => name === 'RUN'),
    );
  });

  test('what a clone has of the work on it stays outside', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.git', 'build', 'dist', 'node_modules']),
    );
  });

  test('holds all that the command needs', () => {
    const image = mkdtempSync(join(tmpdir(), 'extvol-image-'));
    for (const copy of all('COPY')) {
      const [, ...paths] = copy.replace('--from=', '').split(' ');
      const to = join(image, paths.pop() ?? '');
      for (const from of paths) {
        const source = join(root, from.replace(/^\/build\//, ''));
        cpSync(source, from.endsWith('/') ? to : join(to, basename(from)), { recursive: true });
      }
    }
    for (const link of all('RUN')) {
      const [, from = '', to = ''] = /^ln -s (\S+) (\S+)$/.exec(link) ?? [];
      mkdirSync(dirname(join(image, to)), { recursive: true });
      symlinkSync(join(image, from), join(image, to));
    }
    const extvol = join(image, 'usr/local/bin/extvol');
    const workspace = makeWorkspace({ ...manifests, 'apps/db.yaml': 'id: /db\ncmd: xx\n' });
    expect(workspace.run(extvol, ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
    expect(workspace.run(extvol, ['lint', 'apps/clean.json', 'apps/db.yaml'])).toMatchObject({ status: 0, stdout: '' });
    expect(workspace.run(extvol, ['lint', 'apps/refused/app.json'])).toMatchObject({ status: 1 });
    expect(JSON.parse(workspace.run(extvol, ['schema', 'marathon-app']).stdout).title).toBe('MarathonApp');
    expect(existsSync(join(image, 'opt/extvol/LICENSE'))).toBe(true);
  });
});

test('every file names the version of the package', () => {
  const names = ['action.yml', 'docs/ci/github.yml', 'docs/ci/gitlab-ci.yml', 'docs/ci/Jenkinsfile'];
  for (const name of [...names, 'docs/ci/pre-commit-config.yaml', 'docs/ci/pre-commit-local.yaml'])
    for (const [, found] of read(name).matchAll(/extvol@v?([\w.]+)|rev: v(\S+)/g))
      if (found !== undefined) expect([name, found]).toEqual([name, version]);
});
