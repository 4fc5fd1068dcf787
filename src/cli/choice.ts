import { InvalidArgumentError, Option } from 'commander';
import { suggest } from './suggest.ts';

/** Get an option whose value is one of some words; a word that is none of them is refused with the nearest that is. */
export const choice = (flags: string, description: string, known: readonly string[]): Option =>
  new Option(flags, description).choices(known).argParser((word) => {
    if (known.includes(word)) return word;
    throw new InvalidArgumentError(`Expected one of ${known.join(', ')}${suggest(word, known) || '.'}`);
  });
