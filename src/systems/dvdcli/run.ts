import { compareVersions, newest } from '../../model/target.ts';
import type { DvdcliContext, Exit, State } from './calls.ts';
import { call, callByName, connect, crash, create, fail, get, logLine, NIL } from './calls.ts';
import type { CommandName } from './catalogue.ts';
import { flagText, isOn, optionPieces, readCommandLine } from './command-line.ts';
import { quoteRaw } from './go-quote.ts';
import { keptOption } from './options.ts';
import type { PluginCall } from './plugin.ts';
import { helpText, suggestionText, usageText } from './usage.ts';

/** What a run of dvdcli comes to. */
export interface DvdcliAnswer {
  /** 0 also where it only printed its usage; 1 after an error, 2 after a crash. */
  readonly exit: number;
  readonly calls: readonly PluginCall[];
  /** Absent for `version`, which prints what the build wrote into it. */
  readonly stdout?: string;
  /** Without the `time="…"` that begins every line of its log, and of a crash the first line. */
  readonly stderr: string;
  /** Seconds that pass in retries. */
  readonly seconds?: number;
}

/** An answer, and the volumes that exist after it. */
export interface DvdcliRun extends DvdcliAnswer {
  readonly volumes: ReadonlyMap<string, string>;
}

/** Get the options as a map; a piece without `=` crashes dvdcli, and what follows a second one is lost. */
function readOptions(state: State): object {
  return Object.fromEntries(
    optionPieces(state.line).map(({ text }) => {
      const { key, value } = keptOption(text);
      return value === undefined ? crash(state, 'index out of range') : [key, value];
    }),
  );
}

/** Get the volume that a command is about: 0.1.0 makes it anew, later versions look it up and end where it is missing. */
function findVolume(state: State, name: string, isModern: boolean): { name: string; mountpoint: string } {
  if (!isModern) {
    create(state, name, null);
    return { name, mountpoint: '' };
  }
  const found = get(state, name);
  return 'error' in found ? fail(state, found.error, name) : found;
}

function mount(state: State, name: string, isModern: boolean): void {
  const options = readOptions(state);
  let mounted = name;
  const found = isModern ? get(state, name) : { error: '' };
  if (!('error' in found)) mounted = found.name;
  else if (isOn(state.line, 'explicitcreate')) fail(state, found.error, name);
  else create(state, name, options);
  const { error, Mountpoint = '' } = callByName(state, 'Mount', mounted);
  if (error !== undefined) fail(state, error);
  state.err.push(logLine('info', Mountpoint));
  state.out.push(`${Mountpoint}\n`);
}

function path(state: State, name: string, isModern: boolean): void {
  const found = findVolume(state, name, isModern);
  const answered = found.mountpoint || (callByName(state, 'Path', found.name).Mountpoint ?? '');
  if (answered === '') return;
  state.err.push(logLine('info', answered));
  state.out.push(`${answered}\n`);
}

function runCommand(state: State, command: Exclude<CommandName, 'help' | 'version'>): void {
  const { line, version, out, err } = state;
  const isModern = compareVersions(version, '0.2.0') >= 0;
  const name = flagText(line, 'volumename');
  connect(state);
  if (command === 'mount') mount(state, name, isModern);
  else if (command === 'path') path(state, name, isModern);
  else if (command === 'create') {
    create(state, name, readOptions(state));
    err.push(logLine('info', name));
  } else if (command === 'unmount') {
    const { error } = callByName(state, 'Unmount', findVolume(state, name, isModern).name);
    if (error !== undefined) fail(state, error);
  } else if (command === 'remove') {
    const { error } = callByName(state, 'Remove', isModern ? findVolume(state, name, true).name : name);
    if (error !== undefined) fail(state, error, name);
  } else if (command === 'get') out.push(`${findVolume(state, name, true).name}\n`);
  else {
    const { error, Volumes } = call(state, 'List', '', {});
    if (error !== undefined) fail(state, error);
    const names = (Volumes ?? []).map((volume) => volume?.Name ?? crash(state, NIL));
    out.push(...names.map((volume) => `${volume}\n`));
  }
}

/** Print the help that `dvdcli help` is asked for, or the usage where it knows no such command. */
function explainTopic({ line, version, out, err }: State): void {
  const topic = readCommandLine(['dvdcli', ...line.ignored.map(({ text }) => text)], version);
  const isUnknown = topic.errors.some(({ kind }) => kind === 'unknown-command');
  const words = line.ignored.map(({ text }) => quoteRaw(text)).join(' ');
  if (isUnknown) err.push(`Unknown help topic [${words}].${usageText(undefined, version)}`);
  else (topic.command === undefined ? out : err).push(helpText(topic.command, version));
}

/** Print what dvdcli does where it runs no command of its own; only the help of the whole goes to standard output. */
function explain(state: State): void {
  const { line, version, out, err } = state;
  const [error] = line.errors;
  if (error?.kind === 'unknown-command') {
    const suggestion = suggestionText(error.argument.text, version);
    err.push(`Error: ${error.text}${suggestion}\nRun 'dvdcli --help' for usage.\n`);
  } else if (error !== undefined) err.push(`${usageText(line.command, version)}\nError: ${error.text}\n`);
  else if (isOn(line, 'help')) (line.command === undefined ? out : err).push(helpText(line.command, version));
  else if (line.command === undefined) err.push(usageText(undefined, version, line.isBare));
  else explainTopic(state);
}

/**
 * Run a dvdcli command dry: 0.1.0, or 0.2.0 and later, which do not differ. The context says how a plugin answers; a
 * member of the wrong type counts as left out. Never throws.
 *
 * @example
 * ```ts
 * const { exit, calls } = runDvdcli(['dvdcli', 'mount', '--volumedriver=rexray', '--volumename=pg'], { volumes: new Map() });
 * [exit, calls.map(({ method }) => method)]; // [0, ['VolumeDriver.Get', 'VolumeDriver.Create', 'VolumeDriver.Mount']]
 * ```
 */
export function runDvdcli(argv: readonly string[], given: DvdcliContext = {}): DvdcliRun {
  const context = Object(given) as DvdcliContext;
  const version = typeof context.version === 'string' ? context.version : newest.dvdcli;
  const line = readCommandLine(argv, version);
  const state: State = {
    line,
    context,
    version,
    volumes: new Map(context.volumes instanceof Map ? context.volumes : []),
    calls: [],
    out: [],
    err: [],
  };
  const { command } = line;
  let exit = 0;
  if (line.errors.length > 0 || isOn(line, 'help') || command === undefined || command === 'help') explain(state);
  else if (command !== 'version') {
    try {
      runCommand(state, command);
    } catch (error) {
      exit = (error as Exit).code;
    }
  }
  const isSilent = command === 'version' && line.errors.length === 0 && !isOn(line, 'help');
  return {
    exit,
    calls: state.calls,
    ...(isSilent ? {} : { stdout: state.out.join('') }),
    stderr: state.err.join(''),
    ...(state.seconds === undefined ? {} : { seconds: state.seconds }),
    volumes: state.volumes,
  };
}
