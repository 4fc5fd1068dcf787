import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ExtvolConfig } from '../generated/extvol-config.ts';
import { checkConfig } from '../lint/check-config.ts';
import type { FileConfig } from '../lint/configure.ts';
import { configure } from '../lint/configure.ts';
import type { Position } from '../text/position.ts';
import { shorten } from '../text/quote.ts';
import { readText } from '../text/read.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { readSettingsFile } from './settings-file.ts';

/** The names of a configuration, the first one first. */
export const configNames = ['extvol.config.json', 'extvol.config.yaml', 'extvol.config.yml'] as const;

/** Check whether a file is named as a configuration. */
export const isConfigName = (path: string): boolean => configNames.some((name) => name === basename(path));

/** The options that say which configuration holds. */
export interface ConfigFlags {
  readonly config?: string | false;
}

/** What holds for a file, and where that is written. */
export interface Settings extends FileConfig {
  /** Path of the configuration; absent where there is none. */
  readonly config?: string;
}

interface Loaded {
  readonly path: string;
  readonly config: ExtvolConfig;
}

const place = (path: string, { start }: Position): string => `${path}:${start.line}:${start.column}`;

/** How many mistakes of a configuration are printed. */
const MOST_LINES = 100;

/** Read a configuration; whatever is wrong with it is a usage error, with its places. */
async function load(path: string, shown: string): Promise<Loaded> {
  const refuse = (lines: readonly string[]): never => {
    const more = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more`] : [];
    throw new UsageError([...lines.slice(0, MOST_LINES), ...more].join('\n'));
  };
  const text = await readSettingsFile(path, shown, 'the configuration');
  if (text === undefined) return refuse([`cannot read the configuration ${shown}: no such file`]);
  const { parts, problems } = await readText(text, {
    syntax: path.endsWith('.json') ? 'json' : 'yaml',
    strictSyntax: true,
  });
  const [part, second] = parts;
  const wrong = [...problems, ...(part?.problems ?? [])];
  if (part === undefined || wrong.length > 0)
    return refuse(wrong.map(({ message, position }) => `${place(shown, position)} ${message}`));
  if (second !== undefined) {
    const position = second.locate(['']).get('') as Position;
    return refuse([`${place(shown, position)} a second document begins here, but a configuration is one; remove it`]);
  }
  const mistakes = checkConfig(part.value);
  const positions = part.locate(mistakes.map(({ pointer }) => pointer));
  if (mistakes.length > 0)
    return refuse(
      mistakes.map(
        ({ pointer, message }) =>
          `${place(shown, positions.get(pointer) as Position)} ${message} (at ${shorten(pointer) || '(root)'})`,
      ),
    );
  return { path, config: part.value as ExtvolConfig };
}

/** Get the configuration that is nearest above a folder: not above one with `.git`, nor above the home folder. */
function findAbove(
  folder: string,
  home: string | undefined,
  known: Map<string, string | undefined>,
): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const name = configNames.find((candidate) => existsSync(join(folder, candidate)));
  const above = dirname(folder);
  const isTop = above === folder || folder === home || existsSync(join(folder, '.git'));
  const found = name !== undefined ? join(folder, name) : isTop ? undefined : findAbove(above, home, known);
  known.set(folder, found);
  return found;
}

/** Finds what holds for a file; each configuration is read once. Standard input is a file of the working folder. */
export function createSettings({ config }: ConfigFlags, io: Io): (file: string) => Promise<Settings> {
  const folders = new Map<string, string | undefined>();
  const configs = new Map<string, Promise<Loaded>>();
  const home = io.env.HOME === undefined ? undefined : resolve(io.env.HOME);
  const pathFor = (file: string): string | undefined => {
    if (config === false) return undefined;
    return config === undefined ? findAbove(dirname(file), home, folders) : resolve(io.cwd, config);
  };
  return async (name) => {
    const file = resolve(io.cwd, name);
    const path = pathFor(file);
    if (path === undefined) return configure({}, name);
    const loading = configs.get(path) ?? load(path, relative(io.cwd, path) || '.');
    configs.set(path, loading);
    const loaded = await loading;
    const folder = dirname(path);
    const settings = configure(loaded.config, relative(folder, file).split(sep).join('/'));
    const { baseline, storage } = settings;
    return {
      ...settings,
      config: path,
      ...(baseline === undefined ? {} : { baseline: resolve(folder, baseline) }),
      ...(storage === undefined ? {} : { storage: resolve(folder, storage) }),
    };
  };
}
