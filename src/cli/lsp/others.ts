import { dirname, resolve } from 'node:path';
import type { Settings } from '../config.ts';
import { isConfigName } from '../config.ts';
import { findInFolder } from '../find-matches.ts';
import type { Input } from '../inputs.ts';
import { findInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import type { LintJob } from '../lint-files.ts';

/** The most files that a document is checked with while it is written. */
const MOST = 500;

/**
 * Find the files that are deployed together with a document: those below the folder of its configuration for which that holds
 * too. Of open ones their text counts as it is in the editor. None where there are too many.
 */
export async function findOthers(
  { input: own, settings: { config, baseline } }: LintJob,
  open: readonly Input[],
  settingsOf: (file: string) => Promise<Settings>,
  io: Io,
): Promise<readonly LintJob[]> {
  const folder = dirname(String(config));
  const { files } = await findInFolder('.', folder);
  if (files.length > MOST) return [];
  const paths = files.filter((name) => !isConfigName(name)).map((name) => resolve(folder, name));
  const { inputs } = await findInputs(
    paths.filter((path) => path !== own.name && path !== baseline),
    io,
  );
  const jobs: LintJob[] = [];
  for (const input of inputs) {
    const settings = await settingsOf(input.name);
    const isWith = settings.together && !settings.ignored && settings.config === config;
    if (isWith) jobs.push({ input: open.find(({ name }) => name === input.name) ?? input, settings });
  }
  return jobs;
}
