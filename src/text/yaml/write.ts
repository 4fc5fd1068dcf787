import type { Scalar } from 'yaml';
import type { Yaml } from './links.ts';

/** How YAML is laid out: as many blanks as a level takes. */
export interface WriteStyle {
  readonly indent: number;
  /** Write it on one line, in brackets. */
  readonly flow?: boolean;
  /** How strings are quoted that need not be. */
  readonly quotes?: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | undefined;
  /** Quote keys, too, as JSON does. */
  readonly quotesKeys?: boolean;
}

/** What must not be in a YAML text as it is, or would end a line there for some readers. */
const SPECIAL = /(?![\n\t])[\p{Cc}\u2028\u2029\ufeff]/u;
const ALL_SPECIAL = new RegExp(SPECIAL, 'gu');

const toEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Some strings are only safe in quotes: those with special characters, those with blanks that a block of text may lose
 * (at its start, on a line of nothing else), and a key that would be taken for the merge key.
 */
const needsQuotes = ({ value }: Scalar): boolean =>
  typeof value === 'string' && (value === '<<' || SPECIAL.test(value) || /^\s/.test(value) || /^[ \t]+$/m.test(value));

const isOneLine = ({ value }: Scalar): boolean => typeof value === 'string' && !value.includes('\n');

/**
 * Write a value as a YAML document. Strings that a YAML 1.1 reader takes for something else (`yes`, `1:30`) are quoted,
 * and nothing is written as an alias.
 */
export function writeDocument({ Document, visit }: Yaml, value: unknown, style: WriteStyle): string {
  const { indent, flow = false, quotes, quotesKeys = false } = style;
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(role, scalar) {
      if (needsQuotes(scalar)) scalar.type = 'QUOTE_DOUBLE';
      else if (quotes !== undefined && (quotesKeys || role !== 'key') && isOneLine(scalar)) scalar.type = quotes;
    },
    Collection(_, collection) {
      collection.flow = flow || collection.items.length === 0;
    },
  });
  return document.toString({ indent, lineWidth: 0 }).replace(ALL_SPECIAL, toEscape);
}
