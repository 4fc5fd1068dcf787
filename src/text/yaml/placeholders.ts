import mapValues from 'lodash/mapValues.js';
import partition from 'lodash/partition.js';
import { type Mistake, mistakeAt } from '../json/mistake.ts';
import { toProblems } from '../json/problems.ts';
import type { ToPosition } from '../lines.ts';
import { quote } from '../quote.ts';
import type { TextContent } from '../text.ts';

/** What a template engine fills in, with what is behind it in the same word, or acts on where it is a line of its own. */
const TEMPLATE = /\{\{[^{}\n]{0,1000}\}\}[^\s,[\]{}]*|^[ \t]*\{%[^\n]{0,1000}%\}[ \t]*$/gm;

/** What may be before a value. */
const BEFORE_VALUE = /(?:^|[:?-][ \t]|[[,{])[ \t]*$/;

/** Characters that YAML acts on, and those of the same width that it does not. */
const ACTIVE = /[{}[\]:#,]/g;
const WIDE = /[｛｝［］：＃，]/g;
const DISTANCE = 0xfee0;
const shift = (text: string, pattern: RegExp, by: number): string =>
  text.replace(pattern, (character) => String.fromCharCode(character.charCodeAt(0) + by));

/** A YAML text in which placeholders are texts. */
export interface FilledText {
  readonly text: string;
  /** Placeholders in the place of a value, and lines of a template. */
  readonly mistakes: readonly Mistake[];
}

/** Make texts of the placeholders that YAML would take for maps, and comments of lines of a template; `undefined` where there are none. */
export function fillPlaceholders(text: string): FilledText | undefined {
  if (text.search(WIDE) >= 0) return undefined;
  const mistakes: Mistake[] = [];
  const filled = text.replace(TEMPLATE, (written, index: number) => {
    const start = index + written.search(/\S/);
    const [isLine, line] = [written.includes('{%'), text.slice(text.lastIndexOf('\n', start - 1) + 1, start)];
    if (isLine || BEFORE_VALUE.test(line))
      mistakes.push(
        mistakeAt(
          { start, end: start + written.trim().length },
          isLine
            ? `unexpected line of a template ${quote(written.trim())}, expected YAML; fill in the template first`
            : `unexpected placeholder ${quote(written)}, expected a value in its place`,
          isLine ? 'lines of a template' : 'placeholders',
        ),
      );
    return isLine ? written.replace('{', '#') : shift(written, ACTIVE, DISTANCE);
  });
  return mistakes.length === 0 ? undefined : { text: filled, mistakes };
}

/** Get a value with its placeholders as they were written; keys keep what they got. */
function unfill(value: unknown): unknown {
  if (typeof value === 'string') return shift(value, WIDE, -DISTANCE);
  if (Array.isArray(value)) return value.map(unfill);
  return typeof value === 'object' && value !== null ? mapValues(value, unfill) : value;
}

/** Get what was read of a filled text: its placeholders are problems of the document that they are in, and it cannot be edited. */
export function withPlaceholders(
  { syntax, parts, problems }: TextContent,
  { mistakes }: FilledText,
  toPosition: ToPosition,
): TextContent {
  let rest = mistakes;
  const restored = parts.map(({ value, ...part }) => {
    const whole = part.locate(['']).get('');
    const [own, others] = partition(
      rest,
      ({ start, end }) => whole !== undefined && start >= whole.start.offset && end <= whole.end.offset,
    );
    rest = others;
    return { ...part, value: unfill(value), problems: [...toProblems(own, toPosition), ...part.problems] };
  });
  return { syntax, parts: restored, problems: [...toProblems(rest, toPosition), ...problems] };
}
