const mix = (hash: number, code: number, prime: number): number => Math.imul(hash ^ code, prime);

const spread = (a: number, b: number): number =>
  Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');

/** Sixteen hexadecimal digits that are the same for the same text on every machine; not for secrets. */
export function hashText(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = mix(a, code, 2654435761);
    b = mix(b, code, 1597334677);
  }
  const low = spread(a, b);
  return `${hex(spread(b, low))}${hex(low)}`;
}
