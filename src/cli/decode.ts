import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../model/diagnostic.ts';

const at = (line: number, column: number, offset: number) => ({
  start: { line, column, offset },
  end: { line, column, offset },
});

const refuse = (message: string, position = at(1, 1, 0)): Diagnostic => ({
  rule: 'text/encoding',
  severity: 'error',
  message,
  pointer: '',
  position,
});

/** Get the length of the longest start of `bytes` that may go on as valid UTF-8, found by halving. */
function validLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

/** Get the text in some bytes, its BOM kept; a finding with the place of the first byte that is no UTF-8. */
export function decode(bytes: Uint8Array): string | Diagnostic {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return refuse('the text is UTF-16, but Marathon and Mesos read UTF-8; save it as UTF-8');
  const { buffer, byteOffset, byteLength } = bytes;
  if (isUtf8(bytes)) return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  const valid = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, validLength(bytes)), {
    stream: true,
  });
  const length = new TextEncoder().encode(valid).length;
  const lines = valid.split(/\r\n|\r|\n/);
  return refuse(
    `byte 0x${Number(bytes[length]).toString(16)} is not UTF-8; save the text as UTF-8`,
    at(lines.length, String(lines.at(-1)).length + 1, valid.length),
  );
}
