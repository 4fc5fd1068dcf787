import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** A folder with the package in it as npm would install it: unpacked beside its dependencies and nothing else. */
export interface InstalledPackage {
  /** The folder of the program that uses the package. */
  readonly place: string;
  /** The folder of the package in it. */
  readonly installed: string;
  /** What npm says of the tarball, in bytes. */
  readonly packed: { readonly size: number; readonly unpackedSize: number };
  /** Run a program in the folder and return what it prints. Throws where it fails. */
  run(command: string, ...args: string[]): string;
  write(name: string, text: string): void;
}

/** Pack the package and unpack the tarball in a new folder. */
export function installPackage(): InstalledPackage {
  const place = mkdtempSync(join(tmpdir(), 'extvol-package-'));
  const installed = join(place, 'node_modules/extvol');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [{ filename, ...packed }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  mkdirSync(installed, { recursive: true });
  run('tar', '-xzf', join(place, filename), '-C', installed, '--strip-components=1');
  for (const name of Object.keys(dependencies))
    symlinkSync(join(root, 'node_modules', name), join(place, 'node_modules', name));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), text);
  };
  return { place, installed, packed, run, write };
}
