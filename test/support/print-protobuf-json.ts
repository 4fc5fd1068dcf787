import type { Target } from '../../src/model/target.ts';
import { compareVersions, versionOf } from '../../src/model/target.ts';
import type { Field, MessageType } from '../../src/systems/mesos/protobuf/descriptors.ts';
import { enumOf, fieldsOf, findMessage, messageOf } from '../../src/systems/mesos/protobuf/descriptors.ts';
import { encodeUtf8 } from '../../src/systems/mesos/protobuf/utf8.ts';

/** The printers of Mesos: the first sorts the fields, the second keeps the order of their declaration. */
export type Encoder = 'JSON::protobuf' | 'jsonify(JSON::Protobuf)';

/** How to print; the newest Mesos by default. */
export interface PrintOptions {
  readonly encoder: Encoder;
  readonly target?: Target;
}

interface Printer {
  readonly version: string;
  readonly isSorted: boolean;
  readonly isOld: boolean;
}

type Plain = Readonly<Record<string, unknown>>;

const REPEATED = 'repeated ';

const SPECIAL = /["\\]|[^ -\uffff]/g;
const OLD_SPECIAL = /["\\/\x7f]|[^ -\uffff]/g;

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '/': '\\/',
};

const escapeCharacter = (character: string, isOld: boolean): string => {
  const digits = character.charCodeAt(0).toString(16).padStart(4, '0');
  return short[character] ?? `\\u${isOld ? digits : digits.toUpperCase()}`;
};

/** Up to 1.6 the slash and DEL are escaped too, and the digits of an escape are lower case. */
const printString = (text: string, { isOld }: Printer): string =>
  `"${text.replace(isOld ? OLD_SPECIAL : SPECIAL, (character) => escapeCharacter(character, isOld))}"`;

/** A double always has a fraction or an exponent. */
function printDouble(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const isBefore = (a: string, b: string): number => (encodeUtf8(a) < encodeUtf8(b) ? -1 : 1);

const printObject = (members: readonly (readonly [string, string])[], printer: Printer): string =>
  `{${(printer.isSorted ? [...members].sort(([a], [b]) => isBefore(a, b)) : members)
    .map(([name, text]) => `${printString(name, printer)}:${text}`)
    .join(',')}}`;

function printOne(value: unknown, field: Field, printer: Printer): string {
  const inner = messageOf(field);
  if (inner !== undefined) return printMessage(value as Plain, inner, printer);
  if (typeof value === 'string') return printString(value, printer);
  return field.type === 'double' ? printDouble(value as number) : String(value);
}

function printField(value: unknown, field: Field, printer: Printer): string {
  if (field.label === 'repeated')
    return `[${(value as readonly unknown[]).map((member) => printOne(member, field, printer)).join(',')}]`;
  if (field.label !== 'map') return printOne(value, field, printer);
  const entries = Object.entries(value as Plain);
  return printObject(
    entries.map(([key, member]) => [key, printOne(member, field, printer)]),
    printer,
  );
}

function printDefault(field: Field, text: string, printer: Printer): string {
  if (enumOf(field) !== undefined) return printString(text, printer);
  return field.type === 'double' ? printDouble(Number(text)) : text;
}

const isEmpty = (value: unknown, { label }: Field): boolean =>
  value === undefined ||
  (label === 'repeated' && (value as readonly unknown[]).length === 0) ||
  isEmptyMap(value, label);

const isEmptyMap = (value: unknown, label: Field['label']): boolean =>
  label === 'map' && Object.keys(value as Plain).length === 0;

function printMessage(message: Plain, type: MessageType, printer: Printer): string {
  const members = fieldsOf(type, printer.version).flatMap((field) => {
    const value = Object.hasOwn(message, field.name) ? message[field.name] : undefined;
    if (!isEmpty(value, field)) return [[field.name, printField(value, field, printer)] as const];
    return field.defaultText === undefined
      ? []
      : [[field.name, printDefault(field, field.defaultText, printer)] as const];
  });
  return printObject(members, printer);
}

/** Print a message, or a list of them, as `readProtobufJson` gives it, the way Mesos does. */
export function printProtobufJson(
  message: unknown,
  messageType: string,
  { encoder, target = {} }: PrintOptions,
): string {
  const version = versionOf(target, 'mesos');
  const printer = { version, isSorted: encoder === 'JSON::protobuf', isOld: compareVersions(version, '1.7') < 0 };
  if (!messageType.startsWith(REPEATED)) return printMessage(message as Plain, findMessage(messageType), printer);
  const type = findMessage(messageType.slice(REPEATED.length));
  return `[${(message as readonly Plain[]).map((member) => printMessage(member, type, printer)).join(',')}]`;
}
