// @ts-check
// What `npm run mutate` adds to Stryker: it leaves the prose of the rules alone, and runs the test files that reach a mutant
// group after group until a test fails. Stryker's own runner loads every test file for every mutant.
import { readFileSync, writeFileSync } from 'node:fs';
import { commonTokens, declareFactoryPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { strykerPlugins as jestPlugins } from '@stryker-mutator/jest-runner';
import groupBy from 'lodash/groupBy.js';
import sortBy from 'lodash/sortBy.js';
import sumBy from 'lodash/sumBy.js';

/** @typedef {{ id: string, fileName: string, timeSpentMs: number }} Test */

const PROSE = ['summary', 'rationale', 'references'];
/** Where the first run leaves the tests for the processes that try the mutants: in Stryker's copy of the repository. */
const TESTS = 'mutate-tests.json';
/** How many milliseconds a test file takes before its first test. */
const LOADING = 1000;
/** From how many tests on it is slower to choose them by their names than to run their files whole. */
const MANY = 200;

/** Groups the files of tests, those with the most tests in a second first, in ever larger groups. */
function groupFiles(/** @type {readonly Test[]} */ tests) {
  const files = Object.entries(groupBy(tests, 'fileName')).map(([file, tests]) => ({
    file,
    ids: tests.map(({ id }) => id),
    time: LOADING + sumBy(tests, 'timeSpentMs'),
  }));
  const sorted = sortBy(files, ({ ids, time }) => time / ids.length);
  return [sorted.slice(0, 1), sorted.slice(1, 3), sorted.slice(3, 8), sorted.slice(8)].filter(
    ({ length }) => length > 0,
  );
}

function createRunner(/** @type {any} */ injector) {
  const runner = jestPlugins[0].factory(injector);
  const runJest = runner.run.bind(runner);
  /** @type {readonly string[] | undefined} */
  let testFiles;
  runner.run = (/** @type {any} */ settings) => runJest({ testFiles, ...settings });
  return {
    capabilities: () => runner.capabilities(),
    init: () => runner.init(),
    async dryRun(/** @type {any} */ run) {
      const result = await runner.dryRun(run);
      if ('tests' in result) writeFileSync(TESTS, JSON.stringify(result.tests));
      return result;
    },
    async mutantRun(/** @type {any} */ run) {
      /** @type {readonly Test[]} */
      const tests = JSON.parse(readFileSync(TESTS, 'utf8'));
      const covering = new Set(run.testFilter ?? tests.map(({ id }) => id));
      let result;
      for (const group of groupFiles(tests.filter(({ id }) => covering.has(id)))) {
        const ids = group.flatMap((file) => file.ids);
        // Not by a configuration of Jest, each of which would have a cache of its own.
        testFiles = group.map(({ file }) => file);
        result = await runner.mutantRun({ ...run, testFilter: ids.length > MANY ? undefined : ids });
        if (result.status !== 'survived') break;
      }
      return result;
    },
  };
}
createRunner.inject = /** @type {const} */ ([commonTokens.injector]);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'prose', {
    shouldIgnore: (/** @type {any} */ { node }) =>
      node.type === 'ObjectProperty' && PROSE.includes(node.key.name) ? 'prose' : undefined,
  }),
  declareFactoryPlugin(PluginKind.TestRunner, 'jest-files', /** @type {any} */ (createRunner)),
];
