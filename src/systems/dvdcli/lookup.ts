import { walkPath } from '../../model/path.ts';
import { compareVersions } from '../../model/target.ts';
import type { GoStruct } from './go-decode.ts';
import { decodeGo } from './go-decode.ts';

/** Where to find a plugin. */
export interface PluginPlace {
  /** The driver whose socket is there; `null`: none, absent: that of every driver. */
  readonly driver?: string | null;
  /** The file that leads to it, where that is not its socket in `/run/docker/plugins`. */
  readonly pluginAt?: string;
  /** What is written in that file. */
  readonly specText?: string;
}

/** How the search for a plugin ends: the error, what is logged at each of four retries, and whether dvdcli crashes. */
export interface Lookup {
  readonly error?: string;
  readonly retries?: string;
  readonly crashes?: boolean;
}

const sockets = '/run/docker/plugins';

const pathsIn = (folder: string, name: string, ending: string): readonly string[] =>
  [`${folder}/${name}${ending}`, `${folder}/${name}/${name}${ending}`].map((path) => walkPath(path).path);

/** dvdcli 0.2.0 and later read the path of a socket as part of a URL. */
function urlError(path: string): Lookup | undefined {
  const bad = /%(?![0-9A-Fa-f]{2}).{0,2}/.exec(path)?.[0];
  if (bad !== undefined) return { error: `parse unix://${path}: invalid URL escape "${bad}"` };
  const read = (path.split(/[?#]/, 1)[0] as string).replace(/%(..)/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (read === path) return undefined;
  return {
    error: `dial unix ${read}: no such file or directory`,
    retries: `Unable to connect to plugin: ${read}:/Plugin.Activate`,
  };
}

/** What a description in JSON holds; pkg/plugins/plugins.go of Docker 1.11.0. */
const description: GoStruct = {
  name: 'plugins.Plugin',
  fields: { Addr: 'string', TLSConfig: { name: 'tlsconfig.Options', fields: {} } },
};

function specError(path: string, text: string): string | undefined {
  if (path.endsWith('.json')) {
    const read = decodeGo(text, description);
    return 'error' in read ? read.error : undefined;
  }
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text.trim()) ? undefined : 'Unknown protocol';
}

/** Look for the plugin of a driver as Docker's client does: its socket, then a description of it. */
export function lookUp(name: string, { driver, pluginAt, specText = '' }: PluginPlace, version: string): Lookup {
  const isModern = compareVersions(version, '0.2.0') >= 0;
  const candidates = [
    ...pathsIn(sockets, name, '.sock'),
    ...['/etc/docker/plugins', '/usr/lib/docker/plugins'].flatMap((folder) => [
      ...pathsIn(folder, name, '.spec'),
      ...pathsIn(folder, name, '.json'),
    ]),
  ];
  const there = pluginAt ?? pathsIn(sockets, driver ?? name, '.sock')[0];
  const found = driver === null ? undefined : candidates.find((path) => path === there);
  const error =
    found === undefined
      ? `${isModern ? 'p' : 'P'}lugin not found`
      : found.endsWith('.sock')
        ? undefined
        : specError(found, specText);
  if (error !== undefined) return { error, retries: `Unable to locate plugin: ${name}` };
  if (!isModern || found === undefined) return {};
  return found.endsWith('.json') ? { crashes: true } : (found.endsWith('.sock') && urlError(found)) || {};
}
