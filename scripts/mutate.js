// @ts-check
// The configuration of Stryker for `npm run mutate`. MUTATE_SAMPLE says about how many mutants to try, or `all`, MUTATE_SEED
// which ones, MUTATE_IN in which folders or files, MUTATE_STATIC=1 also tries those that run when a module is loaded.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const {
  MUTATE_SAMPLE = '600',
  MUTATE_SEED = '1',
  MUTATE_STATIC,
  MUTATE_IN = 'src/rules,src/formats,src/convert,src/systems',
} = process.env;

/** The catalogues, which `npm run generate` writes. */
const generated = [
  'src/rules/index.ts',
  'src/formats/index.ts',
  'src/formats/declaring.ts',
  'src/formats/documents.ts',
];

const files = MUTATE_IN.split(',')
  .flatMap((path) =>
    statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)),
  )
  .filter((path) => path.endsWith('.ts') && !generated.includes(path));

/** How many lines that follow each other a sample takes or leaves together, and how many mutants they have on average. */
const LINES = 5;
const MUTANTS = 4;

/** Chooses blocks of lines by a hash of the seed and their place. */
function sample(/** @type {number} */ size) {
  const blocks = files.flatMap((file) => {
    const count = Math.ceil(readFileSync(file, 'utf8').split('\n').length / LINES);
    return Array.from({ length: count }, (_, index) => `${file}:${index * LINES + 1}-${(index + 1) * LINES}`);
  });
  return blocks
    .map((block) => ({ block, rank: createHash('sha256').update(`${MUTATE_SEED} ${block}`).digest('hex') }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, Math.ceil(size / MUTANTS))
    .map(({ block }) => block);
}

export default {
  mutate: MUTATE_SAMPLE === 'all' ? files : sample(Number(MUTATE_SAMPLE)),
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutate-plugins.js'],
  ignorers: ['prose'],
  testRunner: 'jest-files',
  coverageAnalysis: 'perTest',
  ignoreStatic: MUTATE_STATIC === undefined,
  jest: {
    configFile: 'jest.config.js',
    enableFindRelatedTests: false,
    config: {
      // Suites that are slow, or about the command line, texts, pages, the package and the code itself.
      testPathIgnorePatterns: [
        'test/(cli|editor|scale|text)/',
        'test/conformance/command-line',
        'test/(agreement|api|architecture|browser|changelog|ci|cli|comment-hint|consumers|count|docs|docstrings)\\.',
        'test/(figures|graph|hostile|journeys|known-texts|links|lock-file|lsp|package|page|passable|publication)\\.',
        'test/(reporters|scale|schemas)\\.',
      ],
    },
  },
  // Stryker would read it with the API of TypeScript, which version 7 does not have.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  concurrency: 2,
  maxTestRunnerReuse: 40,
  dryRunTimeoutMinutes: 60,
  timeoutMS: 30_000,
  tempDirName: 'build/mutate/tmp',
  ignorePatterns: ['build', 'dist', 'bench', 'editors', 'playground'],
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: 'build/mutate/report.html' },
  jsonReporter: { fileName: 'build/mutate/report.json' },
};
