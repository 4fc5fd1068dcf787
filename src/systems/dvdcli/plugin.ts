import { compareVersions } from '../../model/target.ts';
import type { GoStruct } from './go-decode.ts';
import { decodeGo } from './go-decode.ts';

/** A method of the Docker volume plugin protocol. */
export type PluginMethod = 'Create' | 'Get' | 'List' | 'Mount' | 'Path' | 'Remove' | 'Unmount';

/** One call of the plugin; `/Plugin.Activate`, which comes first in every run, is left out. */
export interface PluginCall {
  readonly method: `VolumeDriver.${PluginMethod}`;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * What a plugin answers where it is not the usual: `err:<Err>`, `404`, `500:<body>`, `text:<raw body>`, `empty` (`{}`),
 * for `get` also `null` and `name:<other Name>`.
 */
export interface PluginAnswers {
  readonly activate?: string;
  readonly create?: string;
  readonly get?: string;
  readonly list?: string;
  readonly mount?: string;
  readonly path?: string;
  readonly remove?: string;
  readonly unmount?: string;
  /** Its Err for a volume that is not there, with `{name}` filled in; `no such volume` where it is left out. */
  readonly absent?: string;
  /** What Mount and Path answer, with `{name}` filled in; `<mountpoint>` where it is left out. */
  readonly mountpoint?: string;
  /** Err beside the Mountpoint of Mount. */
  readonly mountErr?: string;
  /** What Activate says that it implements; `VolumeDriver` where it is left out. */
  readonly implements?: readonly string[];
}

/** A volume as a plugin describes it. */
export interface PluginVolume {
  readonly Name: string;
  readonly Mountpoint: string;
}

/** The members of an answer that dvdcli reads. */
export interface Reply {
  readonly Err?: string;
  readonly Mountpoint?: string;
  readonly Volume?: PluginVolume | null;
  readonly Volumes?: readonly (PluginVolume | null)[];
  readonly Implements?: readonly string[];
}

/** What a call came to: a reply, or the error of the client, with what it logs beside. */
export type Outcome = { readonly reply: Reply } | { readonly error: string; readonly logged?: string };

const volume: GoStruct = {
  name: 'volumedrivers.proxyVolume',
  fields: { Name: 'string', Mountpoint: 'string' },
};

const withPath = { Mountpoint: 'string', Err: 'string' } as const;

/** What each method answers; volume/drivers/proxy.go of Docker 1.11.0. */
const responses: Readonly<Record<PluginMethod, GoStruct['fields']>> = {
  Create: { Err: 'string' },
  Get: { Volume: volume, Err: 'string' },
  List: { Volumes: { name: 'volumedrivers.list', of: volume }, Err: 'string' },
  Mount: withPath,
  Path: withPath,
  Remove: { Err: 'string' },
  Unmount: { Err: 'string' },
};

const manifest: GoStruct = {
  name: 'plugins.Manifest',
  fields: { Implements: { name: '[]string', of: 'string' } },
};

const responseOf = (method: PluginMethod | 'Activate'): GoStruct =>
  method === 'Activate'
    ? manifest
    : { name: `volumedrivers.volumeDriverProxy${method}Response`, fields: responses[method] };

const isModern = (version: string): boolean => compareVersions(version, '0.2.0') >= 0;

function statusError(method: string, body: string, version: string): Outcome {
  if (!isModern(version)) return { error: `Plugin Error: ${method}, ${body}` };
  const read = decodeGo(body, { name: 'responseErr', fields: { Err: 'string' } }, { isWhole: true });
  return { error: `${method}: ${('value' in read && read.value.Err) || body}` };
}

/** Read one answer in the spelling of `PluginAnswers`; `usual` where there is none. */
export function outcomeOf(
  answer: string | undefined,
  method: PluginMethod | 'Activate',
  version: string,
  usual: () => Reply,
): Outcome {
  if (answer === undefined) return { reply: usual() };
  const full = method === 'Activate' ? 'Plugin.Activate' : `VolumeDriver.${method}`;
  if (answer === '404') return statusError(full, '404 page not found\n', version);
  const cut = answer.indexOf(':');
  const [kind, text] = cut < 0 ? [answer, ''] : [answer.slice(0, cut), answer.slice(cut + 1)];
  if (kind === '500') return statusError(full, text, version);
  if (kind === 'err') return { reply: { Err: text } };
  if (kind === 'name') return { reply: { Volume: { Name: text, Mountpoint: '' } } };
  if (kind !== 'text') return { reply: {} };
  const read = decodeGo(text, responseOf(method));
  if ('value' in read) return { reply: read.value as Reply };
  return isModern(version)
    ? { error: read.error, logged: `${full}: error reading plugin resp: ${read.error}` }
    : { error: read.error };
}
