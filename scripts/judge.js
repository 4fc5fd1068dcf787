// @ts-check
// Asks upstream's own parsers and validators about what `convert` writes for the systems outside Mesos: every expected
// output of test/exits/vectors, and outputs of generated documents. A program that is not here is skipped, and named.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { parseAllDocuments, stringify } from 'yaml';
import { convert, formats } from '../dist/index.js';
import { judgeMermaid } from './judge-mermaid.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/extvol-judge');
const outputs = mkdtempSync(join(tmpdir(), 'extvol-judge-'));
const runs = Number(process.env.JUDGE_RUNS ?? 300);
/** @type {string[]} */
const failures = [];
/** @type {string[]} */
const skipped = [];
const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

const run = (/** @type {string} */ program, /** @type {string[]} */ args, /** @type {object} */ options = {}) =>
  spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
const has = (/** @type {string} */ program, /** @type {string[]} */ ...args) => run(program, args).status === 0;

/** Build a program of test/judges; `undefined` where Go is missing or its modules cannot be had. */
function judge(/** @type {string} */ name) {
  if (!has('go', 'version')) return undefined;
  mkdirSync(cache, { recursive: true });
  const program = join(cache, name);
  const built = run('go', ['build', '-o', program, '.'], { cwd: join(root, 'test/judges', name) });
  if (built.status !== 0) say(`${name}: ${built.stderr.trim().split('\n').at(-1)}`);
  return built.status === 0 ? program : undefined;
}

/** Get a program of test/judges/requirements.txt; `undefined` where Python is missing or the packages cannot be had. */
function python(/** @type {string} */ name) {
  const requirements = join(root, 'test/judges/requirements.txt');
  const environment = join(cache, 'python');
  const program = join(environment, 'bin', name);
  if (!has('python3', '-m', 'venv', environment)) return undefined;
  const installed = run(join(environment, 'bin/pip'), ['install', '--quiet', '--requirement', requirements]);
  if (installed.status !== 0) say(`${name}: ${installed.stderr.trim().split('\n').at(-1)}`);
  return installed.status === 0 ? program : undefined;
}

/** Ask a judge about files, in lots that fit a command line; one that is missing is skipped. */
function ask(
  /** @type {string} */ name,
  /** @type {string | undefined} */ program,
  /** @type {string[]} */ files,
  /** @type {(part: string[]) => string[]} */ args = (part) => part,
) {
  if (program === undefined) {
    skipped.push(name);
    return;
  }
  let bad = 0;
  for (let at = 0; at < files.length; at += 200) {
    const { status, stdout, stderr } = run(program, args(files.slice(at, at + 200)));
    if (status === 0) continue;
    bad++;
    failures.push(
      `${name}: ${(stdout + stderr)
        .split('\n')
        .filter((line) => !/"ok":true/.test(line))
        .slice(0, 5)
        .join('\n  ')}`,
    );
  }
  say(`${name}: ${files.length} ${bad === 0 ? 'accepted' : 'asked, some refused'}`);
}

/** The texts that are asked about, by format: name of the file and value. */
/** @type {Record<string, [string, unknown][]>} */
const texts = Object.fromEntries(formats.filter(({ oneWay }) => oneWay).map(({ id }) => [id, []]));

const vectors = join(root, 'test/exits/vectors');
for (const name of readdirSync(vectors)) {
  if (name.endsWith('.ts')) continue;
  const { runs: own } = JSON.parse(readFileSync(join(vectors, name, 'vector.json'), 'utf8'));
  for (const { to, output } of own) {
    if (output === null) continue;
    const text = readFileSync(join(vectors, name, output), 'utf8');
    const values = parseAllDocuments(text).map((document) => document.toJS());
    texts[to]?.push([
      `vector-${name}-${basename(output).replace(/\..*/, '')}`,
      to === 'kubernetes' ? values : values[0],
    ]);
  }
}

const bundle = join(cache, 'arbitrary.mjs');
await build({
  entryPoints: [join(root, 'test/exits/arbitrary.ts')],
  bundle: true,
  format: 'esm',
  packages: 'external',
  outfile: bundle,
});
const { fleet } = await import(pathToFileURL(bundle).href);
for (const [index, each] of fc.sample(fleet, { numRuns: runs, seed: Number(process.env.FC_SEED ?? 20161) }).entries())
  for (const format of formats) {
    if (!format.oneWay) continue;
    const { output } = convert(each.document, { to: format.id, storage: each.storage });
    if (output !== undefined)
      texts[format.id]?.push([`generated-${index}`, format.id === 'kubernetes' ? format.documentsOf(output) : output]);
  }

/** Write the values of a format as files, and return their names. */
function files(/** @type {string} */ format, /** @type {'json' | 'yaml'} */ syntax) {
  return (texts[format] ?? []).map(([name, value]) => {
    const path = join(outputs, `${format}-${name}.${syntax}`);
    const documents = format === 'kubernetes' ? /** @type {unknown[]} */ (value) : [value];
    const write = (/** @type {unknown} */ one) =>
      syntax === 'json' ? JSON.stringify(one) : stringify(one, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
    writeFileSync(path, documents.map(write).join('---\n'));
    return path;
  });
}

const kubernetes = files('kubernetes', 'yaml');
const k8s = judge('k8s');
ask('Kubernetes, decoding and validation of the API server', k8s, kubernetes);
ask('Kubernetes, binding of claims', judge('bind'), kubernetes);
ask('kubernetes-validate', python('kubernetes-validate'), kubernetes, (part) => ['--strict', ...part]);

if (k8s !== undefined) {
  const folder = join(root, 'test/exits/mutations');
  const expected = readFileSync(join(folder, 'go.json'), 'utf8').trim().split('\n');
  const names = expected.map((line) => JSON.parse(line).file);
  const answers = run(k8s, names, { cwd: folder }).stdout.trim().split('\n');
  const wrong = expected.filter((line, index) => JSON.parse(line).ok !== JSON.parse(answers[index] ?? '{}').ok);
  for (const line of wrong) failures.push(`mutation: expected ${line}`);
  say(`Kubernetes, mutations: ${names.length} answered ${wrong.length === 0 ? 'as expected' : 'otherwise'}`);
}

const compose = files('compose', 'yaml');
ask('compose-go', judge('compose'), compose);
const dockerCompose = python('docker-compose');
if (dockerCompose === undefined) skipped.push('Docker Compose');
else {
  const some = compose.filter((name) => name.includes('vector-')).concat(compose.slice(-20));
  const refused = some.filter((file) => run(dockerCompose, ['-f', file, 'config', '-q']).status !== 0);
  for (const file of refused) failures.push(`docker-compose: ${readFileSync(file, 'utf8')}`);
  say(`Docker Compose: ${some.length - refused.length} of ${some.length} accepted`);
}

const sorted = (/** @type {{ key: string, value: string }[]} */ options) =>
  JSON.stringify(options.map(({ key, value }) => [key, value]).sort());

const docker = judge('docker');
if (docker === undefined) skipped.push('docker/cli, --mount');
else {
  const format = formats.find(({ id }) => id === 'docker-run');
  const values = (texts['docker-run'] ?? []).flatMap(([, value]) => (Array.isArray(value) ? value : [value]));
  const mounts = values.flatMap(({ argv }) =>
    argv.filter((/** @type {string} */ _, /** @type {number} */ at) => argv[at - 1] === '--mount'),
  );
  const read = values.flatMap((value) => (format?.oneWay ? format.decode(value) : []));
  let bad = 0;
  for (let at = 0; at < mounts.length; at += 500) {
    const lines = run(docker, mounts.slice(at, at + 500))
      .stdout.trim()
      .split('\n');
    for (const [index, line] of lines.entries()) {
      const { ok, mount, error } = JSON.parse(line);
      const volume = /** @type {any} */ (read[at + index]);
      const { Name, Options = {} } = mount?.VolumeOptions?.DriverConfig ?? {};
      const options = Object.entries(Options).map(([key, value]) => ({ key, value: String(value) }));
      const isSame =
        ok &&
        Name === volume.driver &&
        mount.Source === volume.name &&
        mount.Target === volume.containerPath &&
        sorted(options) === sorted(volume.options);
      if (isSame) continue;
      bad++;
      failures.push(`docker/cli: ${error ?? 'reads otherwise'}: ${mounts[at + index]}`);
    }
  }
  say(`docker/cli, --mount: ${mounts.length - bad} of ${mounts.length} read as meant`);
}

const nomad = (texts.nomad ?? []).flatMap(([name, value]) =>
  (Array.isArray(value) && value[0]?.Job !== undefined ? value : [value]).map(
    (one, index) => /** @type {[string, unknown]} */ ([`${name}-${index}`, one]),
  ),
);
const jobs = nomad.flatMap(([name, value]) => {
  if (Array.isArray(value)) return [];
  const path = join(outputs, `nomad-${name}.json`);
  writeFileSync(path, JSON.stringify(value));
  return [path];
});
const specifications = nomad.flatMap(([name, value]) => {
  if (!Array.isArray(value)) return [];
  const path = join(outputs, `nomad-volumes-${name}.json`);
  writeFileSync(path, JSON.stringify(value));
  return [path];
});
const api = judge('nomad');
ask('nomad/api, jobs', api, jobs, (part) => ['job', ...part]);
ask('nomad/api, volumes', api, specifications, (part) => ['volume', ...part]);
const hcl = judge('hcl');
ask('hcl, configuration of tasks', hcl, jobs);
if (hcl !== undefined) {
  const format = formats.find(({ id }) => id === 'nomad');
  const lines = jobs.flatMap((file) =>
    run(hcl, [file], { env: { ...process.env, SHOW: '1' } })
      .stdout.trim()
      .split('\n')
      .map((line) => line.slice(file.length + 1)),
  );
  const wrong = jobs.filter((file, index) => {
    const volumes = format?.oneWay ? format.decode(JSON.parse(readFileSync(file, 'utf8'))) : [];
    const { mount } = JSON.parse(lines[index] ?? '{}');
    return (mount ?? []).some((/** @type {any} */ one, /** @type {number} */ at) => {
      const { driver, name, containerPath, options = [] } = /** @type {any} */ (volumes[at] ?? {});
      const [given = {}] = one.volume_options.driver_config.options ?? [];
      const read = Object.entries(given).map(([key, value]) => ({ key, value: String(value) }));
      return (
        one.source !== name ||
        one.target !== containerPath ||
        one.volume_options.driver_config.name !== driver ||
        sorted(read) !== sorted(options)
      );
    });
  });
  for (const file of wrong) failures.push(`hcl reads otherwise: ${readFileSync(file, 'utf8')}`);
  say(`hcl, mounts: ${jobs.length - wrong.length} of ${jobs.length} jobs read as meant`);
}

const drawings = await judgeMermaid(root, cache, { numRuns: runs, seed: 20161 });
if (drawings === undefined) skipped.push('Mermaid');
else {
  for (const wrong of drawings) failures.push(`Mermaid: ${wrong}`);
  say(`Mermaid: ${runs} drawings, ${drawings.length} texts read otherwise`);
}

rmSync(outputs, { recursive: true });
for (const name of skipped) say(`SKIPPED ${name}: it cannot be installed here`);
for (const failure of failures) say(`FAILED ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
