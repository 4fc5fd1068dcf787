import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import memoize from 'lodash/memoize.js';
import type { DocumentKind } from '../../generated/catalogue.ts';
import { isRecord, valueAt } from './place.ts';

/** A part of a JSON Schema, and the file that it is in. */
interface Part {
  readonly file: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What the JSON Schemas say of places in documents. */
export interface SchemaFields {
  /** Get the description of a field. */
  describe(kind: DocumentKind, tokens: readonly string[]): string | undefined;
  /** Get the fields of an object, with their descriptions. */
  fieldsOf(kind: DocumentKind, tokens: readonly string[]): ReadonlyMap<string, string | undefined>;
  /** Get the words that a field can hold, where these are known. */
  wordsOf(kind: DocumentKind, tokens: readonly string[]): readonly string[];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = ({ schema }: Part): string | undefined =>
  typeof schema.description === 'string' ? schema.description : undefined;

/** Reads the JSON Schemas in a folder, each when it is first asked for. */
export function createSchemaFields(folder: string): SchemaFields {
  const load = memoize((file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const partOf = (file: string, schema: unknown): readonly Part[] => (isRecord(schema) ? [{ file, schema }] : []);
  /** Get a part with all that it refers to, itself first. */
  const expand = (part: Part): readonly Part[] => {
    const { file, schema } = part;
    const [name, pointer = ''] = String(schema.$ref ?? '').split('#') as [string, string?];
    const target = name === '' ? file : name;
    const referred = schema.$ref === undefined ? [] : partOf(target, valueAt(load(target), pointer));
    const inner = [...listOf(schema.allOf), ...listOf(schema.anyOf)].flatMap((each) => partOf(file, each));
    return [part, ...[...referred, ...inner].flatMap(expand)];
  };
  const step = (parts: readonly Part[], token: string): readonly Part[] =>
    parts.flatMap(expand).flatMap(({ file, schema }) => {
      const { properties, items, additionalProperties } = schema;
      if (isRecord(properties) && Object.hasOwn(properties, token)) return partOf(file, properties[token]);
      return partOf(file, /^\d+$/.test(token) ? (items ?? additionalProperties) : additionalProperties);
    });
  const at = (kind: DocumentKind, tokens: readonly string[]): readonly Part[] => {
    const file = `${kind}.schema.json`;
    return tokens.reduce(step, partOf(file, load(file))).flatMap(expand);
  };
  return {
    describe: (kind, tokens) =>
      at(kind, tokens)
        .map(textOf)
        .find((text) => text !== undefined),
    fieldsOf: (kind, tokens) =>
      new Map(
        at(kind, tokens).flatMap(({ file, schema: { properties } }) =>
          isRecord(properties)
            ? Object.entries(properties).map(
                ([name, schema]) => [name, partOf(file, schema).flatMap(expand).map(textOf).find(Boolean)] as const,
              )
            : [],
        ),
      ),
    wordsOf: (kind, tokens) =>
      at(kind, tokens).flatMap(({ schema }) => listOf(schema.enum).filter((word) => typeof word === 'string')),
  };
}
