interface Group {
  /** Where it looks, or the look that it is in. */
  readonly look?: 'ahead' | 'behind' | undefined;
  readonly isLook: boolean;
  /** How many things it holds so far; two branches count as two. */
  size: number;
}

interface Scan {
  readonly text: string;
  at: number;
  /** Classes may hold classes. */
  depth: number;
  readonly groups: Group[];
  readonly names: Set<string>;
  /** What came last: nothing that can be repeated, a group of several things, or a number of repetitions, behind which `+` and `?` say how. */
  last: 'nothing' | 'something' | 'wide' | 'repetition' | 'idle';
  /** What JavaScript can judge. */
  readonly parts: string[];
}

const NAME = '([A-Za-z][A-Za-z0-9]*)';
const named = new RegExp(`\\(\\?<${NAME}>`, 'y');
const reference = new RegExp(`\\\\k<${NAME}>`, 'y');
const flags = /\(\?[cdimsuxU]*(?:-[cdimsuxU]*)?([:)])/y;
const opening = /\(\?(<?)[=!]/y;
const repetition = /[*+]|\{\d+,\}|\?|\{\d+(?:,\d+)?\}/y;
const octal = /\\0[0-7]/y;

/** What an escape means outside of a class only. */
const OUTSIDE = /[ABGRXZzbk1-9]/;

function matchAt(pattern: RegExp, { text, at }: Scan): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Go on, with something instead of it. */
function take(scan: Scan, length: number, part: string = scan.text.slice(scan.at, scan.at + length)): boolean {
  scan.parts.push(part);
  scan.at += length;
  return true;
}

/** Check whether the innermost look is to the left, where Java must know how far. */
const looksBehind = ({ groups }: Scan): boolean => groups.at(-1)?.look === 'behind';

function count({ groups }: Scan): void {
  const group = groups.at(-1);
  if (group !== undefined) group.size++;
}

/** Get an escape; `false` where Java refuses it. */
function takeEscape(scan: Scan): boolean {
  const letter = scan.text.charAt(scan.at + 1);
  if (scan.depth === 0) {
    scan.last = 'something';
    count(scan);
  }
  if (scan.depth > 0 && OUTSIDE.test(letter)) return false;
  if (letter === 'c') return scan.at + 2 < scan.text.length && take(scan, 3, 'x');
  if (letter === '0') return matchAt(octal, scan) !== null && take(scan, 2);
  if (letter === 'k') {
    const [whole = '', name = ''] = matchAt(reference, scan) ?? [];
    return scan.names.has(name) && !looksBehind(scan) && take(scan, whole.length, 'x');
  }
  return !(/[1-9]/.test(letter) && looksBehind(scan)) && take(scan, 2);
}

function takeInClass(scan: Scan, character: string): boolean {
  if (character === '[') return openClass(scan);
  if (character === ']') scan.depth--;
  return take(scan, 1);
}

/** Take a bracket that is first in a class as one of its characters. */
function openClass(scan: Scan): boolean {
  scan.depth++;
  const length = scan.text.charAt(scan.at + 1) === '^' ? 2 : 1;
  return take(scan, scan.text.charAt(scan.at + length) === ']' ? length + 1 : length);
}

function openGroup(scan: Scan): boolean {
  const [set, end] = matchAt(flags, scan) ?? [];
  if (set !== undefined && end === ')') return take(scan, set.length, '');
  count(scan);
  scan.last = 'nothing';
  const [look, behind] = matchAt(opening, scan) ?? [];
  if (look !== undefined) {
    scan.groups.push({ look: behind === '' ? 'ahead' : 'behind', size: 0, isLook: true });
    // Java takes repetitions of both, JavaScript of the one.
    return take(scan, look.length, look.replace('<', ''));
  }
  scan.groups.push({ look: scan.groups.at(-1)?.look, size: 0, isLook: false });
  if (scan.text.startsWith('(?>', scan.at)) return take(scan, 3, '(?:');
  if (set !== undefined) return take(scan, set.length, '(?:');
  if (!scan.text.startsWith('(?<', scan.at)) return take(scan, 1);
  const [whole = '', name = ''] = matchAt(named, scan) ?? [];
  if (name === '' || scan.names.has(name)) return false;
  scan.names.add(name);
  return take(scan, whole.length, '(');
}

/** Java lets a number of repetitions in braces repeat nothing, as behind another number. */
function takeRepetition(scan: Scan, repeats: string): boolean {
  const { last } = scan;
  if (repeats.length === 1 && repeats !== '*' && (last === 'repetition' || last === 'idle')) {
    scan.last = 'nothing';
    return take(scan, 1, last === 'idle' ? '' : repeats);
  }
  if (last === 'nothing' && repeats.length === 1) return false;
  const isIdle = repeats.length > 1 && last !== 'something' && last !== 'wide';
  scan.last = isIdle ? 'idle' : 'repetition';
  if (isIdle) return take(scan, repeats.length, '');
  return !(last === 'wide' && /^[*+]|,\}$/.test(repeats) && looksBehind(scan)) && take(scan, repeats.length);
}

function closeGroup(scan: Scan): boolean {
  const group = scan.groups.pop();
  scan.last = group !== undefined && group.size > 1 && !group.isLook ? 'wide' : 'something';
  return take(scan, 1);
}

function takeOne(scan: Scan): boolean {
  const character = scan.text.charAt(scan.at);
  if (character === '\\') return takeEscape(scan);
  if (scan.depth > 0) return takeInClass(scan, character);
  if (character === '(') return openGroup(scan);
  const repeats = matchAt(repetition, scan)?.[0];
  if (repeats !== undefined) return takeRepetition(scan, repeats);
  if (character === ')') return closeGroup(scan);
  count(scan);
  scan.last = character === '|' ? 'nothing' : 'something';
  return character === '[' ? openClass(scan) : take(scan, 1);
}

/**
 * Find what JavaScript can judge of a regular expression of Java without quoted text: names are gone, and looks to the left
 * turned to the right. `undefined` where Java itself refuses what JavaScript would not: a reference to a group that is
 * not there yet, an escape without what it needs, a look to the left of no certain length, as far as no Java takes it:
 * newer ones let a single thing be repeated there. java.util.regex.Pattern
 * (escape, ref, group0, Curly.study, BackRef.study).
 */
export function readJavaRegex(text: string): string | undefined {
  const scan: Scan = { text, at: 0, depth: 0, groups: [], names: new Set(), last: 'nothing', parts: [] };
  while (scan.at < text.length) if (!takeOne(scan)) return undefined;
  return scan.parts.join('');
}
