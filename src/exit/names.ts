const LONGEST = 63;

/** Check whether a text is a DNS label, as RFC 1123 has it. */
export const isLabel = (text: string): boolean =>
  text.length <= LONGEST && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text);

/**
 * Make a DNS label of the name of a volume or the id of an app; `''` where nothing of it can be in one. The same name
 * always gives the same label.
 */
export const toLabel = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
