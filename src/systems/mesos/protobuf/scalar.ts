import { compareVersions } from '../../../model/target.ts';
import { readBase64 } from './base64.ts';
import type { Field } from './descriptors.ts';
import { enumOf, findEnumValue, isRequired } from './descriptors.ts';
import type { IntegerType } from './json-number.ts';
import { toInteger } from './json-number.ts';
import { readJson } from './json-reader.ts';

/** What a field that holds no message is set to: `value` is absent where it stays unset. */
export type ScalarResult = { readonly value?: string | number | boolean } | { readonly error: string };

type Scalar = string | boolean | bigint | number;

const INTEGER_TYPE = /^(int64|uint32|uint64)$/;

const isNumeric = ({ type }: Field): boolean => type === 'double' || INTEGER_TYPE.test(type);

/** Get the error for a value of a kind that the field does not take. */
export const notExpecting = (kind: string, { name }: Field): { readonly error: string } => ({
  error: `Not expecting a JSON ${kind} for field '${name}'`,
});

const fromNumber = (value: bigint | number, { type }: Field): ScalarResult => ({
  value: type === 'double' ? Number(value) : toInteger(value, type as IntegerType),
});

/** Get a number or boolean in quotes, which Mesos reads since 1.6. */
function fromQuoted(text: string, field: Field, version: string): ScalarResult {
  if (field.type === 'double' && /^-?Infinity$/.test(text)) return { value: Number(text) };
  const kind = field.type === 'bool' ? 'boolean' : 'number';
  const read = readJson(text, version);
  const wrong = `Failed to parse '${text}' as a JSON ${kind} for field '${field.name}': `;
  if ('error' in read) return { error: `${wrong}${read.error}` };
  const { value } = read;
  if (kind === 'boolean' && typeof value === 'boolean') return { value };
  if (kind === 'number' && (typeof value === 'number' || typeof value === 'bigint')) return fromNumber(value, field);
  return { error: `${wrong}Unexpected JSON type parsed` };
}

/** Get a name that the enum has not; since 1.5 only a required field refuses it. */
function fromName(text: string, field: Field, version: string): ScalarResult {
  const type = enumOf(field);
  if (type === undefined) return notExpecting('string', field);
  const value = findEnumValue(type, text, version);
  if (value !== undefined) return { value };
  const refused = isRequired(field, version) || compareVersions(version, '1.5') < 0;
  return refused ? { error: `Failed to find enum for '${text}'` } : {};
}

function fromString(text: string, field: Field, version: string): ScalarResult {
  if (field.type === 'string') return { value: text };
  if (field.type === 'bytes') {
    const read = readBase64(text);
    if ('value' in read) return read;
    return { error: `Failed to base64 decode bytes field '${field.name}': ${read.error}` };
  }
  const isQuotable = field.type === 'bool' || isNumeric(field);
  return isQuotable && compareVersions(version, '1.6') >= 0
    ? fromQuoted(text, field, version)
    : fromName(text, field, version);
}

/** Get a string, number or boolean as the field holds it. */
export function readScalar(value: Scalar, field: Field, version: string): ScalarResult {
  if (typeof value === 'string') return fromString(value, field, version);
  if (typeof value === 'boolean') return field.type === 'bool' ? { value } : notExpecting('boolean', field);
  return isNumeric(field) ? fromNumber(value, field) : notExpecting('number', field);
}
