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
  readonly base: string;
}

/** A kind of document that a value comes near to. */
export interface NearMiss extends Match {
  readonly document: Document;
}

const find = (value: unknown): Document | undefined =>
  documents.find((document) => document.detect(value)?.missing.length === 0);

/** Find the document in a value, or say how near it comes to the kinds that there are. */
export function detectDocument(value: unknown): Detected | readonly NearMiss[] {
  const document = find(value);
  if (document !== undefined) return { document, value, base: '' };
  const wrapped = isObject(value) ? (value as Record<string, unknown>).app : undefined;
  const inner = find(wrapped);
  if (inner !== undefined) return { document: inner, value: wrapped, base: joinPointer('', 'app') };
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
