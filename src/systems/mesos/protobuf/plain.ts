import type { Field, MessageType } from './descriptors.ts';
import { messageOf } from './descriptors.ts';
import type { Held, MessageBuilder } from './message-builder.ts';

type Show = (bytes: string) => string;

function plainScalar(value: Held, show: Show): unknown {
  if (typeof value === 'string') return show(value);
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY ? String(value) : value;
}

const plainOne = (value: Held, inner: MessageType | undefined, show: Show): unknown =>
  inner === undefined ? plainScalar(value, show) : plainMessage(value as MessageBuilder, inner, show);

/** Read an entry of a map; one without a value has the empty one. */
const plainEntry = (entry: MessageBuilder, inner: MessageType | undefined, show: Show): [string, unknown] => [
  show(entry.get('key') as string),
  plainOne(entry.get('value') ?? (inner === undefined ? '' : new Map()), inner, show),
];

function plainField(field: Field, held: Held, show: Show): unknown {
  const inner = messageOf(field);
  if (field.label === 'map')
    return Object.fromEntries((held as readonly MessageBuilder[]).map((entry) => plainEntry(entry, inner, show)));
  if (field.label === 'repeated') return (held as readonly Held[]).map((value) => plainOne(value, inner, show));
  return plainOne(held, inner, show);
}

/** Get the message as a plain object of the fields that are set, in the order of their declaration. */
export const plainMessage = (
  message: MessageBuilder,
  type: MessageType,
  show: Show,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...type.values()].flatMap((field) => {
      const held = message.get(field.name);
      return held === undefined ? [] : [[field.name, plainField(field, held, show)] as const];
    }),
  );
