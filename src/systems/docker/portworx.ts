import type { Located, LocatedOption } from '../../model/volume.ts';

/** The driver that reads options out of the names of its volumes. */
export const portworxDriver = 'pxd';

/**
 * Get the name by which Portworx knows a volume: the one within a text of options, wherever in it.
 * openstorage: api/spec/spec_handler.go (SpecOptsFromString).
 */
export const portworxName = (text: string): string => /name=([\w-]+)/.exec(text)?.[1] ?? text;

/** A name with the options that were written into it. */
export interface NamedOptions {
  readonly name: string;
  readonly options: readonly LocatedOption[];
}

/**
 * Split a Portworx name such as `size=100G,repl=3,name=v`. A name of another driver, or one that `withOptionsInName`
 * would not write the same way, stays whole and has no options.
 * openstorage: api/spec/spec_handler.go (SpecOptsFromString).
 */
export function splitName(driver: string | undefined, text: string, pointer: string): NamedOptions {
  const [, list, name] = /^([^:]+),name=([\w-]+)$/.exec(text) ?? [];
  const pairs = (list ?? '').split(',').map((part) => /^([^=]+)=(.+)$/.exec(part));
  const options = pairs.flatMap((pair) =>
    pair === null ? [] : [{ key: String(pair[1]), value: String(pair[2]), pointer }],
  );
  const keys = new Set(options.map(({ key }) => key));
  return driver !== portworxDriver || name === undefined || keys.size < pairs.length || keys.has('name')
    ? { name: text, options: [] }
    : { name, options };
}

/** Check whether a name can carry the options: each a key of its own, without the characters that part them. */
const canCarry = ({ name, options }: Located): boolean =>
  /^[\w-]+$/.test(name) &&
  new Set(options.map(({ key }) => key)).size === options.length &&
  options.every(({ key, value }) => key !== 'name' && /^[^=,:]+$/.test(key) && /^[^,:]+$/.test(value));

/**
 * Get the volume as `docker run` can name it: it takes no options, but Portworx reads them out of the name. Any other
 * volume is returned as it is.
 */
export const withOptionsInName = (volume: Located): Located =>
  volume.driver === portworxDriver && volume.options.length > 0 && canCarry(volume)
    ? {
        ...volume,
        name: [...volume.options.map(({ key, value }) => `${key}=${value}`), `name=${volume.name}`].join(','),
        options: [],
      }
    : volume;
