/**
 * What people and template engines leave to be filled in: `<name>`, `{{name}}`, `${NAME}`, a `$NAME` between marks, `x.x.x.x`
 * for an address.
 */
const placeholder =
  /<[A-Za-z][\w .-]{0,60}>|\{\{[^{}]{0,100}\}\}|\$\{[^{}]{1,100}\}|(?<![^-_/.,=:@])\$[A-Za-z_]\w{0,60}(?![^-/.,=:@])|(?<![^/])x\.x\.x\.x(?![^/])/;

/** The first placeholder in a text, if any. */
export const placeholderIn = (text: string): string | undefined => placeholder.exec(text)?.[0];
