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

const documentOf = (value: unknown): Document | undefined =>
  documents.find((document) => document.detect(value)?.missing.length === 0);

/** Find the document that a value is, or that an API answer wraps; `undefined` where there is none. */
export function findDocument(value: unknown): Omit<Detected, 'filled'> | undefined {
  const document = documentOf(value);
  if (document !== undefined) return { document, value, base: '' };
  const wrapped = isObject(value) ? value.app : undefined;
  const inner = documentOf(wrapped);
  return inner && { document: inner, value: wrapped, base: joinPointer('', 'app') };
}

/** Find the document in a value, or say how near it comes to the kinds that there are. */
export function detectDocument(value: unknown): Detected | readonly NearMiss[] {
  const found = findDocument(value);
  if (found !== undefined) return takenAs(found.document, found.value, found.base);
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
    return findDocument(toJsonData(value).value)?.document.kind;
  } catch {
    return undefined;
  }
}
