import type { Document, Match } from '../documents/document.ts';
import { documents } from '../documents/index.ts';
import type { DocumentKind } from '../generated/catalogue.ts';
import { isObject } from '../text/is-object.ts';
import { joinPointer } from '../text/pointer.ts';
import { toJsonData } from './json-data.ts';

/** A document and its place: an API answer such as `{"app": {…}}` is seen through. */
export interface Detected {
  readonly document: Document;
  readonly value: unknown;
  /** The value whose apps, if it holds some, have all fields that apps may have. */
  readonly filled: unknown;
  readonly base: string;
}

/** A kind of document that a value comes near to. */
export interface NearMiss extends Match {
  readonly document: Document;
}

/** Take a value for a document of one kind. */
export const takenAs = (document: Document, value: unknown, base: string): Detected => ({
  document,
  value,
  filled: document.fill === undefined ? value : document.fill(value),
  base,
});

const kindOf = (value: unknown): Document | undefined =>
  documents.find((document) => document.detect(value)?.missing.length === 0);

/** Get what an API answer wraps; `undefined` where a value is none. */
const unwrap = (value: unknown): unknown => (isObject(value) ? value.app : undefined);

/** Check whether a value is a document. */
export const isDocument = (value: unknown): boolean =>
  [value, unwrap(value)].some((each) => kindOf(each) !== undefined);

function find(value: unknown, base: string): Detected | undefined {
  const document = kindOf(value);
  return document && takenAs(document, value, base);
}

/** Find the document in a value, or say how near it comes to the kinds that there are. */
export function detectDocument(value: unknown): Detected | readonly NearMiss[] {
  const found = find(value, '');
  if (found !== undefined) return found;
  const inner = find(unwrap(value), joinPointer('', 'app'));
  if (inner !== undefined) return inner;
  return documents.flatMap((candidate) => {
    const match = candidate.detect(value);
    return match === undefined ? [] : [{ ...match, document: candidate }];
  });
}

/**
 * Tell the kind of a document; `undefined` for a value of no known kind, or one that is not JSON data. Never throws.
 *
 * @example
 * ```ts
 * detect({ id: '/db', cmd: 'sh' }); // 'marathon-app'
 * detect([{ container_path: 'data', mode: 'RW' }]); // 'mesos-volumes'
 * detect('hello'); // undefined
 * ```
 */
export function detect(value: unknown): DocumentKind | undefined {
  try {
    const found = detectDocument(toJsonData(value).value);
    return 'document' in found ? found.document.kind : undefined;
  } catch {
    return undefined;
  }
}
