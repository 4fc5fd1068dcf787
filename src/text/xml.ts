import { escapeControls } from './quote.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 has no way to write, beside the controls and lone surrogates. */
const UNWRITABLE = /[\ufffe\uffff]/g;

/** Get a text for an XML attribute in double quotes or for the content of an element; what XML cannot say as `\uXXXX`. */
export const escapeXml = (text: string): string =>
  escapeControls(text)
    .replace(UNWRITABLE, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"]/g, (character) => String(entities[character]));

/** Get the start tag of an element, or with `empty` all of it. */
export function printTag(name: string, attributes: Readonly<Record<string, string | number>>, empty = false): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join('')}${empty ? '/' : ''}>`;
}
