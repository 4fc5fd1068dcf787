import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pages } from '../../generated/pages.ts';
import { configNames } from '../config.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import type { AddCommand } from '../options.ts';
import { describeWriteError } from '../system-errors.ts';

const config = {
  // Before extvol is published only a copy that is installed here has the schema.
  $schema: `${pages === undefined ? './node_modules/extvol' : 'https://unpkg.com/extvol'}/schemas/extvol-config.schema.json`,
  target: {},
  rules: { 'document/unknown': 'info' },
  ignore: ['**/node_modules/', '.github/', 'extvol.config.json'],
};

const workflow = (version: string): string => `name: extvol
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npx --yes extvol@${version} lint '**/*.{json,yaml,yml}'
`;

const UNPUBLISHED =
  'The workflow takes extvol from npm, where it is not published yet; until then let it install a tarball that `npm pack` makes in a clone of extvol.\n';

/** Write a configuration and a workflow for GitHub; overwrites nothing. Returns the exit code. */
function initCommand(io: Io): number {
  const files: readonly (readonly [name: string, text: string])[] = [
    [configNames[0], `${JSON.stringify(config, null, 2)}\n`],
    [join('.github', 'workflows', 'extvol.yml'), workflow(io.version)],
  ];
  const there = [...configNames, ...files.map(([name]) => name)].filter((name) => existsSync(join(io.cwd, name)));
  if (there.length > 0)
    throw new UsageError(`${[...new Set(there)].join(' and ')} would be overwritten; nothing is written`);
  for (const [name, text] of files) {
    const path = join(io.cwd, name);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    } catch (error) {
      io.stderr.write(`extvol: cannot write ${path}: ${describeWriteError(error)}\n`);
      return exit.unreadable;
    }
    io.stdout.write(`wrote ${relative(io.cwd, path)}\n`);
  }
  if (pages === undefined) io.stdout.write(UNPUBLISHED);
  return exit.clean;
}

/** `extvol init` */
export const addInit: AddCommand = (program, io, finish) => {
  program
    .command('init')
    .description('Write a configuration and a GitHub workflow into this folder.')
    .action(() => finish(initCommand(io)));
};
