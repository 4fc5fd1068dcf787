import { documents } from '../documents/index.ts';
import type { DocumentKind } from '../generated/catalogue.ts';
import type { DocumentShapes } from '../generated/shapes.ts';
import { notYetReported, toJsonData } from '../read/json-data.ts';
import { unreadable } from '../read/read.ts';
import { validate } from '../read/validate.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { parsePointer } from '../text/pointer.ts';

/** One place where a value has not the shape: the keys and indices that lead there, and what is wrong. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** The value itself where it has the shape, else every issue. */
export type StandardResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/**
 * A schema as Standard Schema v1 defines it (standardschema.dev), which form, router and configuration libraries take
 * from any validator.
 */
export interface StandardSchema<Value> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'extvol';
    /** Answers at once and never throws; what is no JSON data, or too deep or circular, is an issue. */
    validate(value: unknown): StandardResult<Value>;
    /** For the compiler only: there is none at run time. */
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** A schema for each kind of document. */
export type StandardSchemas = { readonly [Kind in DocumentKind]: StandardSchema<DocumentShapes[Kind]> };

/** Get the keys and indices of a pointer into a value. */
function pathOf(pointer: JsonPointer, value: unknown): readonly (string | number)[] {
  let at = value;
  return parsePointer(pointer).map((token) => {
    const key = Array.isArray(at) ? Number(token) : token;
    at = (at as Record<string, unknown>)[token];
    return key;
  });
}

function issuesOf(kind: DocumentKind, given: unknown): readonly StandardIssue[] {
  const { value, problems, numbers } = toJsonData(given);
  try {
    const wrong = problems.length > 0 ? problems : validate(kind, value, '');
    const issues = [...wrong, ...notYetReported(numbers, wrong)];
    return issues.map(({ message, pointer }) => ({ message, path: pathOf(pointer, value) }));
  } catch {
    return [{ message: unreadable.message, path: [] }];
  }
}

const schemaOf = <Kind extends DocumentKind>(kind: Kind): StandardSchema<DocumentShapes[Kind]> => ({
  '~standard': {
    version: 1,
    vendor: 'extvol',
    validate: (value) => {
      const issues = issuesOf(kind, value);
      return issues.length === 0 ? { value: value as DocumentShapes[Kind] } : { issues };
    },
  },
});

/** The shapes of the documents, for libraries that take a Standard Schema. They say nothing of what a rule refuses. */
export const schemas: StandardSchemas = Object.fromEntries(
  documents.map(({ kind }) => [kind, schemaOf(kind)]),
) as StandardSchemas;
