/** A place in a text. Lines and columns count from 1, columns and offsets in UTF-16 code units, as editors do. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of text: `start` is its first character, `end` the place after its last. */
export interface Position {
  readonly start: Point;
  readonly end: Point;
}
