import type { Field, MessageType } from './descriptors.ts';
import { isRequired, messageOf } from './descriptors.ts';
import type { Held, MessageBuilder } from './message-builder.ts';
import { entryType } from './message-builder.ts';

const byNumber = (a: Field, b: Field): number => a.number - b.number;

const isList = ({ label }: Field): boolean => label === 'repeated' || label === 'map';

const innerType = (field: Field): MessageType | undefined =>
  field.label === 'map' ? entryType(field) : messageOf(field);

/** Get the messages that a field holds; of the entries of a map with one key the last. */
function innerBuilders(field: Field, held: Held | undefined): readonly MessageBuilder[] {
  if (held === undefined) return [];
  if (!isList(field)) return [held as MessageBuilder];
  if (field.label === 'repeated') return held as readonly MessageBuilder[];
  const last = new Map((held as readonly MessageBuilder[]).map((entry) => [entry.get('key'), entry]));
  return [...last.values()].map((entry) => (entry.get('value') as MessageBuilder | undefined) ?? new Map());
}

/** Check whether nothing that is required is missing. */
export const isInitialized = (message: MessageBuilder, type: MessageType, version: string): boolean =>
  [...type.values()].every((field) => {
    if (isRequired(field, version) && !message.has(field.name)) return false;
    const inner = messageOf(field);
    return (
      inner === undefined ||
      innerBuilders(field, message.get(field.name)).every((member) => isInitialized(member, inner, version))
    );
  });

/**
 * Get the paths of what is missing, in the order of protobuf: the own fields as declared, then the messages inside by number.
 * An entry of a map that has no value shows nothing, though the message is refused for what such a value lacks.
 */
export function missingFields(
  message: MessageBuilder,
  type: MessageType,
  version: string,
  prefix = '',
): readonly string[] {
  const own = [...type.values()]
    .filter((field) => isRequired(field, version) && !message.has(field.name))
    .map(({ name }) => `${prefix}${name}`);
  const set = [...type.values()].filter(({ name }) => message.has(name)).sort(byNumber);
  const nested = set.flatMap((field) => {
    const [inner, held] = [innerType(field), message.get(field.name)];
    if (inner === undefined) return [];
    const path = `${prefix}${field.name}`;
    if (!isList(field)) return missingFields(held as MessageBuilder, inner, version, `${path}.`);
    return (held as readonly MessageBuilder[]).flatMap((member, index) =>
      missingFields(member, inner, version, `${path}[${index}].`),
    );
  });
  return [...own, ...nested];
}
