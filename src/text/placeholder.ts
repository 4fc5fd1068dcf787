/**
 * What people and template engines leave to be filled in: `<name>`, `{{name}}`, `${NAME}`, `$(NAME)`, a `$NAME` between marks,
 * `x.x.x.x` for an address.
 */
const placeholder =
  /<[A-Za-z][\w .-]{0,60}>|\{\{[^{}]{0,100}\}\}|\$\{[^{}]{1,100}\}|\$\([^()]{1,100}\)|(?<![^-_/.,=:@])\$[A-Za-z_]\w{0,60}(?![^-/.,=:@])|(?<![^/])x\.x\.x\.x(?![^/])/;

/** Get the first placeholder in a text, if any. */
export const placeholderIn = (text: string): string | undefined => placeholder.exec(text)?.[0];

const bracketed = /<[A-Za-z][\w .-]{0,60}>/y;

/** Get the `<name>` at a place of a text; empty where none begins there. */
export function placeholderAt(text: string, index: number): string {
  bracketed.lastIndex = index;
  return bracketed.exec(text)?.[0] ?? '';
}
