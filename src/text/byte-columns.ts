import type { Point } from './position.ts';

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Get the columns of some points of a text, counted from 1 in bytes of UTF-8, by their offsets. One pass over each line. */
export function byteColumns(text: string, points: readonly Point[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let [line, offset, bytes] = [0, 0, 0];
  for (const point of [...points].sort((a, b) => a.offset - b.offset)) {
    if (point.line !== line) [line, offset, bytes] = [point.line, point.offset - point.column + 1, 0];
    while (offset < point.offset) {
      const code = text.codePointAt(offset) ?? 0;
      bytes += bytesOf(code);
      offset += code < 0x10000 ? 1 : 2;
    }
    columns.set(point.offset, bytes + 1);
  }
  return columns;
}
