import { compareVersions } from '../../model/target.ts';
import { quoteText } from './go-quote.ts';

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

/** A volume as a plugin tells of it. */
export interface PluginVolume {
  readonly Name: string;
  readonly Mountpoint: string;
}

/** The members of an answer that dvdcli reads. */
export interface Reply {
  readonly Err?: string;
  readonly Mountpoint?: string;
  readonly Volume?: PluginVolume | null;
  readonly Volumes?: readonly PluginVolume[];
  readonly Implements?: readonly string[];
}

/** What a call came to: a reply, or the error of the client, with what it logs beside. */
export type Outcome = { readonly reply: Reply } | { readonly error: string; readonly logged?: string };

/** What Go's decoder says of a text that is no JSON object; `undefined` where it is one, or nothing to complain of. */
export function jsonError(text: string, type: string): string | undefined {
  const start = text.trimStart();
  if (start === '') return 'EOF';
  const character = String.fromCodePoint(start.codePointAt(0) as number);
  if (!/["{[\-0-9tfn]/.test(character))
    return `invalid character ${quoteText(character).replace(/^"(.*)"$/s, "'$1'")} looking for beginning of value`;
  try {
    const value: unknown = JSON.parse(start);
    if (value === null || (typeof value === 'object' && !Array.isArray(value))) return undefined;
    const kind = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
    return `json: cannot unmarshal ${kind} into Go value of type ${type}`;
  } catch {
    return 'unexpected EOF';
  }
}

const isModern = (version: string): boolean => compareVersions(version, '0.2.0') >= 0;

function statusError(method: string, body: string, version: string): Outcome {
  if (!isModern(version)) return { error: `Plugin Error: ${method}, ${body}` };
  const said = jsonError(body, '') === undefined ? replyOf(body).Err : undefined;
  return { error: `${method}: ${said || body}` };
}

/** The members that have the type that they must have. */
function replyOf(text: string): Reply {
  const { Err, Mountpoint, Volume, Volumes, Implements } = (JSON.parse(text) ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  const volumeOf = (value: unknown) => ({
    Name: textOf((value as { Name?: unknown } | null)?.Name),
    Mountpoint: textOf((value as { Mountpoint?: unknown } | null)?.Mountpoint),
  });
  return {
    Err: textOf(Err),
    Mountpoint: textOf(Mountpoint),
    Volume: Volume === undefined || Volume === null ? null : volumeOf(Volume),
    Volumes: Array.isArray(Volumes) ? Volumes.map(volumeOf) : [],
    Implements: Array.isArray(Implements) ? Implements.map(textOf) : [],
  };
}

/** Read one answer in the spelling of `PluginAnswers`; `usual` where there is none. */
export function outcomeOf(answer: string | undefined, method: string, version: string, usual: () => Reply): Outcome {
  if (answer === undefined) return { reply: usual() };
  if (answer === '404') return statusError(method, '404 page not found\n', version);
  const cut = answer.indexOf(':');
  const [kind, text] = cut < 0 ? [answer, ''] : [answer.slice(0, cut), answer.slice(cut + 1)];
  if (kind === '500') return statusError(method, text, version);
  if (kind === 'err') return { reply: { Err: text } };
  if (kind === 'name') return { reply: { Volume: { Name: text, Mountpoint: '' } } };
  if (kind !== 'text') return { reply: {} };
  const type =
    method === 'Plugin.Activate'
      ? 'plugins.Manifest'
      : `volumedrivers.${method.replace('VolumeDriver.', 'volumeDriverProxy')}Response`;
  const error = jsonError(text, type);
  if (error !== undefined) return { error, logged: `${method}: error reading plugin resp: ${error}` };
  return { reply: replyOf(text) };
}
