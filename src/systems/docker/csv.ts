/** A field of comma-separated values: the text between quotes, or one without any; then what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/**
 * Get the fields of a record of comma-separated values as Docker's client reads them: only the first line that is not
 * empty; `undefined` where a quote is in a wrong place.
 * docker/cli: opts/mount.go (Set); Go: encoding/csv (Reader.Read).
 */
export function readRecord(text: string): readonly string[] | undefined {
  const record = text.replace(/^[\r\n]+/, '');
  const fields: string[] = [];
  for (FIELD.lastIndex = 0; ; ) {
    const match = FIELD.exec(record);
    if (match === null) return undefined;
    const [, quoted, plain, end] = match;
    fields.push(quoted?.replaceAll('""', '"') ?? String(plain));
    if (end !== ',') return fields;
  }
}

const writeField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Write fields as a record of comma-separated values. */
export const writeRecord = (fields: readonly string[]): string => fields.map(writeField).join(',');

/** Check whether the client reads a field as it is: it refuses blanks at the ends, and a carriage return is lost. */
export const isPlainField = (text: string): boolean => text.trim() === text && !/[\r\0]/.test(text);
