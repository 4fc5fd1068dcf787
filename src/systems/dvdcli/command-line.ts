import type { CommandName, FlagName } from './catalogue.ts';
import { commandsOf, flagsOf, isSwitch } from './catalogue.ts';
import { quoteByte, quoteText } from './go-quote.ts';
import { cutOptions } from './options.ts';

/** An argument and its place in argv. */
export interface Argument {
  readonly text: string;
  readonly index: number;
}

/** A flag that was set, in order. */
export interface FlagUse {
  readonly flag: FlagName;
  readonly value: string;
  /** The argument that names the flag, and the one that holds its value. */
  readonly at: number;
  readonly valueAt: number;
}

/** Why dvdcli prints its usage and does nothing; it stops at the first of these. */
export interface UsageError {
  readonly kind: 'unknown-command' | 'unknown-flag' | 'flag-value';
  /** Behind `Error: `. */
  readonly text: string;
  readonly argument: Argument;
}

/** A command line as dvdcli reads it. */
export interface ParsedCommand {
  /** Absent where no word names one. */
  readonly command: CommandName | undefined;
  readonly uses: readonly FlagUse[];
  /** Arguments that dvdcli takes and never looks at. */
  readonly ignored: readonly Argument[];
  /** Whether there is no argument at all. */
  readonly isBare: boolean;
  /** What is behind a NUL character, at which an argument ends for every program. */
  readonly cutOff: readonly Argument[];
  /** dvdcli stops at the first; what is behind it is read on, for those who want to know all. */
  readonly errors: readonly UsageError[];
}

/** Get the words that are no flags and no values of flags, as cobra sees them; it takes `="` for an open quote. */
function wordsOf(args: readonly Argument[], flags: readonly FlagName[]): readonly Argument[] {
  const words: Argument[] = [];
  let [inQuote, inFlag] = [false, false];
  for (const argument of args) {
    const { text } = argument;
    const isBare = text.startsWith('-') && !text.includes('=');
    if (!inQuote) {
      if (text.startsWith('"') || text.includes('="')) inQuote = true;
      else if (isBare && text.startsWith('--')) {
        const flag = flags.find((name) => name === text.slice(2));
        inFlag = flag === undefined || !isSwitch(flag);
      } else if (isBare && text.length === 2 && text.charCodeAt(1) < 0x80) inFlag = true;
      else if (inFlag) inFlag = false;
      else if (text !== '' && !text.startsWith('-')) words.push(argument);
    }
    if (text.endsWith('"') && !text.endsWith('\\"')) inQuote = false;
  }
  return words;
}

/** strconv.ParseBool; `undefined` for what is none. */
export const readBool = (text: string): boolean | undefined =>
  ['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)
    ? true
    : ['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text)
      ? false
      : undefined;

const badBool = (value: string, written: string): string =>
  `invalid argument ${quoteText(value)} for ${written}: strconv.ParseBool: parsing ${quoteText(value)}: invalid syntax`;

interface Reading {
  readonly flags: readonly FlagName[];
  readonly uses: FlagUse[];
  readonly ignored: Argument[];
  readonly errors: UsageError[];
}

function setFlag({ uses, errors }: Reading, use: FlagUse, argument: Argument, written: string): void {
  if (isSwitch(use.flag) && readBool(use.value) === undefined)
    errors.push({ kind: 'flag-value', text: badBool(use.value, written), argument });
  else uses.push(use);
}

/** Get a flag with two dashes; returns how many arguments it took. */
function readLong(reading: Reading, argument: Argument, next: Argument | undefined): number {
  const { text, index } = argument;
  const fail = (kind: UsageError['kind'], problem: string): number => {
    reading.errors.push({ kind, text: problem, argument });
    return 1;
  };
  if (/^--[-=]/.test(text)) return fail('flag-value', `bad flag syntax: ${text}`);
  const cut = text.indexOf('=');
  const name = cut < 0 ? text.slice(2) : text.slice(2, cut);
  const flag = reading.flags.find((known) => known === name);
  if (flag === undefined) return fail('unknown-flag', `unknown flag: --${name}`);
  if (cut < 0 && !isSwitch(flag)) {
    if (next === undefined) return fail('flag-value', `flag needs an argument: ${text}`);
    setFlag(reading, { flag, value: next.text, at: index, valueAt: next.index }, argument, text);
    return 2;
  }
  const value = cut < 0 ? 'true' : text.slice(cut + 1);
  setFlag(reading, { flag, value, at: index, valueAt: index }, argument, text);
  return 1;
}

/** Letters behind one dash; dvdcli has none but cobra's `-h`. */
function readShort(reading: Reading, argument: Argument): void {
  const at = argument.index;
  let letters = argument.text.slice(1);
  while (letters !== '') {
    if (!letters.startsWith('h')) {
      const text = `unknown shorthand flag: ${quoteByte(letters)} in -${letters}`;
      reading.errors.push({ kind: 'unknown-flag', text, argument });
      return;
    }
    const glued = letters.length > 2 && letters[1] === '=';
    const value = glued ? letters.slice(2) : 'true';
    setFlag(reading, { flag: 'help', value, at, valueAt: at }, argument, letters);
    letters = glued ? '' : letters.slice(1);
  }
}

function readArguments(args: readonly Argument[], reading: Reading): void {
  for (let at = 0; at < args.length; ) {
    const argument = args[at] as Argument;
    at += 1;
    if (argument.text === '--') {
      reading.ignored.push(...args.slice(at));
      return;
    }
    if (argument.text.startsWith('--')) at += readLong(reading, argument, args[at]) - 1;
    else if (argument.text.startsWith('-') && argument.text !== '-') readShort(reading, argument);
    else reading.ignored.push(argument);
  }
}

/**
 * Read a command line as dvdcli of this version does: cobra finds the command, pflag reads the flags. An argument
 * ends at a NUL character, as for every program.
 */
export function readCommandLine(argv: readonly string[], version: string): ParsedCommand {
  const given = argv.map((text, index) => ({ text, index, end: text.indexOf('\0') }));
  const args = given.slice(1).map(({ text, index, end }) => ({ text: end < 0 ? text : text.slice(0, end), index }));
  const cutOff = given.flatMap(({ text, index, end }) => (end < 0 ? [] : [{ text: text.slice(end), index }]));
  const [word] = wordsOf(args, flagsOf(undefined, version));
  const command = commandsOf(version).find(({ name }) => name === word?.text)?.name;
  // cobra takes out the first argument that reads like the command, be it the value of a flag before it.
  const taken = args.find(({ text }) => text === command);
  const reading: Reading = { flags: [...flagsOf(command, version), 'help'], uses: [], ignored: [], errors: [] };
  if (word !== undefined && command === undefined) {
    const text = `unknown command ${quoteText(word.text)} for "dvdcli"`;
    reading.errors.push({ kind: 'unknown-command', text, argument: word });
  } else
    readArguments(
      args.filter((argument) => argument !== taken),
      reading,
    );
  return {
    command,
    isBare: args.length === 0,
    uses: reading.uses,
    ignored: reading.ignored,
    cutOff,
    errors: reading.errors,
  };
}

/** Get the flag as it counts: of several the last. */
export const lastUse = ({ uses }: ParsedCommand, flag: FlagName): FlagUse | undefined =>
  uses.findLast((use) => use.flag === flag);

/** Get the value of a flag that takes a text; empty where it is not set. */
export const flagText = (line: ParsedCommand, flag: FlagName): string => lastUse(line, flag)?.value ?? '';

/** Check whether a switch is on. */
export const isOn = (line: ParsedCommand, flag: FlagName): boolean => readBool(flagText(line, flag)) === true;

/** An option as dvdcli cuts it out of `--volumeopts`. */
export interface OptionPiece {
  readonly text: string;
  readonly at: number;
}

/** Get the pieces of all `--volumeopts`, in order. */
export const optionPieces = ({ uses }: ParsedCommand): readonly OptionPiece[] =>
  uses
    .filter(({ flag }) => flag === 'volumeopts')
    .flatMap(({ value, valueAt }) => cutOptions(value).map((text) => ({ text, at: valueAt })));
