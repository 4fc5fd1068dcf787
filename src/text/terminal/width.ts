/** Characters that take no cell of a terminal, because they change the one before them. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Characters that take two cells: emoji, and those of East Asian scripts. */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Count how many cells of a terminal a text without control characters takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
