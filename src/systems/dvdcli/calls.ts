import type { ParsedCommand } from './command-line.ts';
import { flagText } from './command-line.ts';
import { quoteText } from './go-quote.ts';
import type { PluginPlace } from './lookup.ts';
import { lookUp } from './lookup.ts';
import type { PluginAnswers, PluginCall, PluginMethod, Reply } from './plugin.ts';
import { outcomeOf } from './plugin.ts';

/** What dvdcli finds where it runs. */
export interface DvdcliContext extends PluginPlace {
  /** Version of dvdcli, the newest where it is left out. */
  readonly version?: string;
  /** The volumes that exist at the plugin, with the mountpoint that Get answers for each; empty where it answers none. */
  readonly volumes?: ReadonlyMap<string, string>;
  readonly plugin?: PluginAnswers;
}

/** Thrown to end a run, with the exit code. */
export interface Exit {
  readonly code: number;
}

const ending = (code: number): Exit => ({ code });

const fieldText = (value: string): string => (/^[A-Za-z0-9.-]*$/.test(value) ? value : quoteText(value));

/** Get a line of the log, without its time. */
export const logLine = (level: string, message: string, field?: readonly [name: string, value: string]): string =>
  `level=${level} msg=${fieldText(message)} ${field === undefined ? '' : `${field[0]}=${fieldText(field[1])} `}\n`;

const fill = (template: string, name: string): string => template.replaceAll('{name}', () => name);

/** What a run has so far. */
export interface State {
  readonly line: ParsedCommand;
  readonly context: DvdcliContext;
  readonly version: string;
  readonly volumes: Map<string, string>;
  readonly calls: PluginCall[];
  readonly out: string[];
  readonly err: string[];
  seconds?: number;
}

/** What Go crashes of when it follows a pointer to nothing. */
export const NIL = 'invalid memory address or nil pointer dereference';

/** Crash as Go does. */
export const crash = (state: State, reason: string): never => {
  state.err.push(`panic: runtime error: ${reason}\n`);
  throw ending(2);
};

/** Log an error and end. */
export function fail({ err }: State, message: string, name?: string): never {
  err.push(logLine('error', message, name === undefined ? undefined : ['volumeName', name]));
  throw ending(1);
}

/** Find what the plugin does when it is asked nothing special. */
function usualReply({ volumes, context: { plugin = {} } }: State, method: PluginMethod, name: string): Reply {
  const mountpoint = fill(plugin.mountpoint ?? '<mountpoint>', name);
  const absent = { Err: fill(plugin.absent ?? 'no such volume', name) };
  if (method === 'Get') {
    const known = volumes.get(name);
    return known === undefined ? absent : { Volume: { Name: name, Mountpoint: known } };
  }
  if (method === 'Remove') return volumes.delete(name) ? {} : absent;
  if (method === 'List') return { Volumes: [...volumes.keys()].map((Name) => ({ Name, Mountpoint: '' })) };
  if (method === 'Mount')
    return { Mountpoint: mountpoint, ...(plugin.mountErr === undefined ? {} : { Err: plugin.mountErr }) };
  if (method === 'Path') return { Mountpoint: mountpoint };
  if (method === 'Create' && !volumes.has(name)) volumes.set(name, '');
  return {};
}

/** Call the plugin: its reply, or the text of the error. */
export function call(
  state: State,
  method: PluginMethod,
  name: string,
  body: object,
): Reply & { readonly error?: string } {
  const full = `VolumeDriver.${method}` as const;
  state.calls.push({ method: full, body: { ...body } });
  const answer = state.context.plugin?.[method.toLowerCase() as Lowercase<PluginMethod>];
  const outcome = outcomeOf(answer, method, state.version, () => usualReply(state, method, name));
  if ('error' in outcome) {
    if (outcome.logged !== undefined) state.err.push(logLine('error', outcome.logged));
    return { error: outcome.error };
  }
  return outcome.reply.Err ? { ...outcome.reply, error: outcome.reply.Err } : outcome.reply;
}

/** Call the plugin with the name of a volume and nothing else. */
export const callByName = (state: State, method: PluginMethod, name: string): Reply & { readonly error?: string } =>
  call(state, method, name, { Name: name });

/** Get the volume that Get answers, or the text of the error. */
export function get(state: State, name: string): { name: string; mountpoint: string } | { error: string } {
  const { error, Volume } = callByName(state, 'Get', name);
  if (error !== undefined) return { error };
  return Volume ? { name: Volume.Name, mountpoint: Volume.Mountpoint } : { error: 'no such volume' };
}

/** Create a volume, or log the error and end. */
export function create(state: State, name: string, options: object | null): void {
  const { error } = call(state, 'Create', name, { Name: name, Opts: options });
  if (error !== undefined) fail(state, error, name);
}

/** Connect to the plugin of the driver. */
export function connect(state: State): void {
  const { context, version, line, err } = state;
  const driver = flagText(line, 'volumedriver');
  const refuse = (reason: string): never => {
    err.push(logLine('info', reason, ['volumeDriver', driver]));
    throw ending(1);
  };
  if (driver === '') refuse('Missing volume driver name');
  const { error, retries, crashes } = lookUp(driver, context, version);
  if (retries !== undefined)
    for (const pause of [1, 2, 4, 8]) {
      err.push(logLine('warning', `${retries}, retrying in ${pause}s`));
      state.seconds = (state.seconds ?? 0) + pause;
    }
  if (crashes) crash(state, NIL);
  const lost = (reason: string): never => refuse(`Error looking up volume plugin ${driver}: ${reason}`);
  if (error !== undefined) lost(error);
  const { activate, implements: kinds = ['VolumeDriver'] } = context.plugin ?? {};
  const active = outcomeOf(activate, 'Activate', version, () => ({ Implements: kinds }));
  if ('error' in active) {
    if (active.logged !== undefined) err.push(logLine('error', active.logged));
    lost(active.error);
  } else if (active.reply.Implements?.includes('VolumeDriver') !== true)
    lost('Plugin does not implement the requested driver');
}
