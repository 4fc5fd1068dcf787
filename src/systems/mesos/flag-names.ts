import { nearest } from '../../text/nearest.ts';

/** Flags that say what extvol reads of an agent, and the usual ones beside them, that want a value; src/slave/flags.cpp, main.cpp. */
const textFlags = [
  'isolation',
  'containerizers',
  'modules',
  'modules_dir',
  'docker_volume_checkpoint_dir',
  'master',
  'work_dir',
  'ip',
  'image_providers',
];

/** Flags that are on or off. */
const switches = ['docker_volume_chown'];

/** Flags of which a misspelt one is reported. */
const volumeFlags = [...textFlags.slice(0, 5), ...switches];

/** Get the flag of volumes that an unknown one probably means; none for a flag of any agent. */
export const nearFlag = (name: string): string | undefined =>
  volumeFlags.includes(name) ? undefined : nearest(name, volumeFlags, 2);

/** Why the agent does not take a flag. */
export interface FlagFailure {
  /** How the text of the agent begins. */
  readonly text: string;
  /** Whether the flag is one that is on or off, not one that wants a value. */
  readonly isSwitch: boolean;
}

/**
 * Find what the agent says of a flag without the value that it wants, or with one that it cannot have; `undefined`: it takes
 * it. `argument` is the word of a command line, without its dashes; absent for a flag that is given otherwise.
 * stout: flags/flags.hpp (FlagsBase::load), flags/parse.hpp (parse<bool>).
 */
export function flagFailure(name: string, value: string, argument: string | undefined): FlagFailure | undefined {
  const cut = argument?.indexOf('=') ?? 0;
  const isNegated = argument?.toLowerCase().startsWith('no-') === true;
  if (textFlags.includes(name)) {
    if (isNegated) return { text: `Failed to load non-boolean flag '${name}' via 'no-${name}'`, isSwitch: false };
    return cut < 0 ? { text: `Failed to load non-boolean flag '${name}': Missing value`, isSwitch: false } : undefined;
  }
  if (!switches.includes(name)) return undefined;
  const given = argument === undefined ? value : cut < 0 ? '' : argument.slice(cut + 1);
  if (given === '') return undefined;
  if (isNegated)
    return { text: `Failed to load boolean flag '${name}' via 'no-${name}' with value '${given}'`, isSwitch: true };
  if (/^(?:true|false|1|0)$/.test(given)) return undefined;
  const text = `Failed to load flag '${name}': Failed to load value '${given}': Expecting a boolean (e.g., true or false)`;
  return { text, isSwitch: true };
}
