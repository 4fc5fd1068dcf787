import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import type { AddCommand } from '../options.ts';
import { suggest } from '../suggest.ts';

const ENDING = '.schema.json';

/** Get the names of the JSON Schemas, which are those of the kinds of document. */
export const schemaNames = ({ schemas }: Io): readonly string[] =>
  readdirSync(schemas)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();

/** Print a schema as it is published, or without a name those that there are; returns the exit code. */
function schemaCommand(name: string | undefined, io: Io): number {
  const names = schemaNames(io);
  if (name !== undefined && !names.includes(name))
    throw new UsageError(
      `unknown schema ${JSON.stringify(name)}${suggest(name, names) || '.'} Known: ${names.join(', ')}`,
    );
  io.stdout.write(
    name === undefined
      ? names.map((each) => `${each}\n`).join('')
      : readFileSync(join(io.schemas, name + ENDING), 'utf8'),
  );
  return exit.clean;
}

/** `extvol schema` */
export const addSchema: AddCommand = (program, io, finish) => {
  program
    .command('schema')
    .description('Print the JSON Schema of a kind of document.')
    .argument('[name]', 'kind of document; none lists them')
    .action((name: string | undefined) => finish(schemaCommand(name, io)));
};
