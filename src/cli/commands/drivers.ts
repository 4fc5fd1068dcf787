import { drivers } from '../../drivers/index.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import type { AddCommand } from '../options.ts';

/** List the known drivers, one a line; returns the exit code. */
function driversCommand(io: Io): number {
  const lines = drivers.map(({ names, title, options }) => `${names[0]} ${title}, options: ${options.length}\n`);
  io.stdout.write(lines.join(''));
  return exit.clean;
}

/** `extvol drivers` */
export const addDrivers: AddCommand = (program, io, finish) => {
  program
    .command('drivers')
    .description('List the known volume drivers.')
    .action(() => finish(driversCommand(io)));
};
