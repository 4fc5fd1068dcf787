import mapValues from 'lodash/mapValues.js';
import type { ToPosition } from '../lines.ts';
import { quote } from '../quote.ts';
import type { TextContent, TextProblem } from '../text.ts';

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
  readonly problems: readonly TextProblem[];
}

/** Make texts of the placeholders that YAML would take for maps, and comments of lines of a template; `undefined` where there are none. */
export function fillPlaceholders(text: string, toPosition: ToPosition): FilledText | undefined {
  if (text.search(WIDE) >= 0) return undefined;
  const problems: TextProblem[] = [];
  const filled = text.replace(TEMPLATE, (written, index: number) => {
    const start = index + written.search(/\S/);
    const [isLine, line] = [written.includes('{%'), text.slice(text.lastIndexOf('\n', start - 1) + 1, start)];
    if (isLine || BEFORE_VALUE.test(line))
      problems.push({
        rule: 'text/syntax',
        severity: 'error',
        message: isLine
          ? `unexpected line of a template ${quote(written.trim())}, expected YAML; fill in the template first`
          : `unexpected placeholder ${quote(written)}, expected a value in its place`,
        pointer: '',
        position: toPosition(start, start + written.trim().length),
      });
    return isLine ? written.replace('{', '#') : shift(written, ACTIVE, DISTANCE);
  });
  return problems.length === 0 ? undefined : { text: filled, problems };
}

/** Get a value with its placeholders as they were written; keys keep what they got. */
function unfill(value: unknown): unknown {
  if (typeof value === 'string') return shift(value, WIDE, -DISTANCE);
  if (Array.isArray(value)) return value.map(unfill);
  return typeof value === 'object' && value !== null ? mapValues(value, unfill) : value;
}

/** Get what was read of a filled text: its placeholders are problems of the document that they are in, and it cannot be edited. */
export function withPlaceholders({ syntax, parts, problems }: TextContent, filled: FilledText): TextContent {
  const rest = new Set(filled.problems);
  const restored = parts.map(({ value, ...part }) => {
    const whole = part.locate(['']).get('');
    const own = [...rest].filter(
      ({ position: { start, end } }) =>
        whole !== undefined && start.offset >= whole.start.offset && end.offset <= whole.end.offset,
    );
    for (const problem of own) rest.delete(problem);
    return { ...part, value: unfill(value), problems: [...own, ...part.problems] };
  });
  return { syntax, parts: restored, problems: [...rest, ...problems] };
}
