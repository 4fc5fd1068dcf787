import { readKey, walkJson } from './walk.ts';

/** The keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** Hears of the parts of a JSON text; `path` is that of the place that the walk is at, and changes with it. */
export interface PathVisitor {
  /** An object or array starts at the path; `false` ends the walk. */
  open?(path: Path, start: number): boolean;
  /** A key that ends the path. */
  key?(path: Path, start: number, end: number): void;
  scalar(path: Path, start: number, end: number): void;
}

/** Walk through a text that `JSON.parse` accepts, as `walkJson` does, with the path of each part. */
export function walkPaths(text: string, from: number, visitor: PathVisitor): void {
  const path: (string | number)[] = [];
  walkJson(text, from, {
    open(start, isArray) {
      if (visitor.open?.(path, start) === false) return false;
      path.push(isArray ? 0 : '');
      return true;
    },
    close() {
      path.pop();
    },
    nextElement() {
      path.push(Number(path.pop()) + 1);
    },
    key(start, end) {
      path[path.length - 1] = readKey(text, start, end);
      visitor.key?.(path, start, end);
    },
    scalar(start, end) {
      visitor.scalar(path, start, end);
    },
  });
}
