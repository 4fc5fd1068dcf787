import once from 'lodash/once.js';
import { compareVersions } from '../../../model/target.ts';
import { nearest } from '../../../text/nearest.ts';
import { quote } from '../../../text/quote.ts';
import { containerMessages } from './messages/container.ts';
import { frameworkMessages } from './messages/framework.ts';
import { launchMessages } from './messages/launch.ts';
import { modulesMessages } from './messages/modules.ts';
import { schedulerMessages } from './messages/scheduler.ts';
import { taskMessages } from './messages/task.ts';
import { volumeMessages } from './messages/volume.ts';

/** A field of a message; a `map` has string keys, and `type` is that of its values. */
export interface Field {
  readonly name: string;
  readonly number: number;
  /** A scalar type of protobuf, or the full name of a message or an enum. */
  readonly type: string;
  readonly label: 'optional' | 'required' | 'repeated' | 'map';
  /** The first version in which a field that once was required is optional. */
  readonly requiredUntil?: string;
  /** The explicit default, which the printers show. */
  readonly defaultText?: string;
  readonly since?: string;
  readonly oneof?: string;
}

/** The fields of a message, by name, in the order of their declaration. */
export type MessageType = ReadonlyMap<string, Field>;

/** The names of an enum, each with the version that brought it. */
export type EnumType = ReadonlyMap<string, string | undefined>;

// The messages of mesos.v1 as of 1.11.0, in a notation of our own: a line without indent begins a message or lists an
// enum, an indented one is a field: name, number, type, then `required`, `required<VERSION` (until then), `repeated`,
// `map`, `=DEFAULT`, `|ONEOF` and `>=VERSION` (since). The order is that of the declaration, which is not that of the
// numbers; defaults of deprecated fields are left out, since they are never printed.
const declarations = once(() =>
  [
    volumeMessages,
    containerMessages,
    launchMessages,
    taskMessages,
    frameworkMessages,
    schedulerMessages,
    modulesMessages,
  ]
    .join('')
    .replace(/\n {4}/g, ' ')
    .split('\n')
    .filter((line) => line !== ''),
);

const modifierKinds: readonly (readonly [pattern: RegExp, read: (text: string) => Partial<Field>])[] = [
  [/^required<(.+)$/, (requiredUntil) => ({ label: 'required', requiredUntil })],
  [/^(required|repeated|map)$/, (label) => ({ label: label as Field['label'] })],
  [/^=(.+)$/, (defaultText) => ({ defaultText })],
  [/^\|(.+)$/, (oneof) => ({ oneof })],
  [/^>=(.+)$/, (since) => ({ since })],
];

const readModifier = (text: string): Partial<Field> =>
  Object.assign(
    {},
    ...modifierKinds.slice(text.startsWith('required') ? 0 : 1).map(([pattern, read]) => {
      const match = pattern.exec(text);
      return match?.[1] === undefined ? {} : read(match[1]);
    }),
  );

function readField(line: string): Field {
  const [name, number, type, ...modifiers] = line.trim().split(' ') as [string, string, string, ...string[]];
  return Object.assign(
    { name, number: Number(number), type, label: 'optional' as const },
    ...modifiers.map(readModifier),
  ) as Field;
}

const readEnum = (names: string): EnumType =>
  new Map(names.split(' ').map((entry) => entry.split('>=') as [string, string | undefined]));

const enums = once(
  (): ReadonlyMap<string, EnumType> =>
    new Map(
      declarations()
        .filter((line) => line.includes(' = '))
        .map((line) => line.split(' = ') as [string, string])
        .map(([name, names]) => [name, readEnum(names)]),
    ),
);

function readMessages(lines: readonly string[]): ReadonlyMap<string, MessageType> {
  const messages = new Map<string, MessageType>();
  let fields = new Map<string, Field>();
  for (const line of lines) {
    if (line.startsWith(' ')) {
      const field = readField(line);
      fields.set(field.name, field);
    } else {
      fields = new Map();
      messages.set(line, fields);
    }
  }
  return messages;
}

/** Get every message that is known, by its full name; they are read once, when the first one is asked for. */
export const messages: () => ReadonlyMap<string, MessageType> = once(() =>
  readMessages(declarations().filter((line) => !line.includes(' = '))),
);

/** The package of the messages, before their names. */
const PACKAGE = /^mesos\.v1\.(?:scheduler\.)?/;

/** Message types that are often read. */
const examples = ['Volume', 'ContainerInfo', 'TaskInfo', 'TaskGroupInfo', 'Environment', 'Modules', 'Call'];

/** Get the message that a full name, with or without its package, or the last part of one, means. */
export function findMessage(given: string): MessageType {
  const name = given.replace(PACKAGE, '');
  const names = [...messages().keys()];
  const message = messages().get(name) ?? messages().get(names.find((known) => known.endsWith(`.${name}`)) ?? '');
  if (message !== undefined) return message;
  const meant = nearest(name, names);
  const expected =
    meant === undefined ? `a message of mesos.v1 such as ${examples.map(quote).join(', ')}` : `\`${meant}\``;
  throw new RangeError(`unexpected message type ${quote(given)}, expected ${expected}`);
}

/** Get the message that a field holds, `undefined` for a scalar or an enum. */
export const messageOf = (field: Field): MessageType | undefined => messages().get(field.type);

/** Get the enum that a field holds, `undefined` for a scalar or a message. */
export const enumOf = (field: Field): EnumType | undefined => enums().get(field.type);

const isKnown = (since: string | undefined, version: string): boolean =>
  since === undefined || compareVersions(version, since) >= 0;

/** Names reach protobuf as C strings, which end at the first NUL. */
const cString = (name: string): string => name.split('\0', 1)[0] as string;

/** Get the field of that name, if this version of Mesos knows it. */
export function findField(type: MessageType, name: string, version: string): Field | undefined {
  const field = type.get(cString(name));
  return field !== undefined && isKnown(field.since, version) ? field : undefined;
}

/** Get the enum value of that name, if this version of Mesos knows it. */
export function findEnumValue(type: EnumType, name: string, version: string): string | undefined {
  const value = cString(name);
  return type.has(value) && isKnown(type.get(value), version) ? value : undefined;
}

/** Get the fields that this version of Mesos knows, in the order of their declaration. */
export const fieldsOf = (type: MessageType, version: string): readonly Field[] =>
  [...type.values()].filter(({ since }) => isKnown(since, version));

/** Check whether a message without this field is refused. */
export const isRequired = ({ label, requiredUntil }: Field, version: string): boolean =>
  label === 'required' && (requiredUntil === undefined || compareVersions(version, requiredUntil) < 0);
