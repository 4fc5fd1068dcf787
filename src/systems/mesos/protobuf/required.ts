import type { Field, MessageType } from './descriptors.ts';
import { isRequired, messageOf } from './descriptors.ts';
import type { Draft, Held } from './draft.ts';
import { entryType } from './draft.ts';

const byNumber = (a: Field, b: Field): number => a.number - b.number;

const isList = ({ label }: Field): boolean => label === 'repeated' || label === 'map';

const innerType = (field: Field): MessageType | undefined =>
  field.label === 'map' ? entryType(field) : messageOf(field);

/** The messages that a field holds; of the entries of a map with one key the last. */
function innerDrafts(field: Field, held: Held | undefined): readonly Draft[] {
  if (held === undefined) return [];
  if (!isList(field)) return [held as Draft];
  if (field.label === 'repeated') return held as readonly Draft[];
  const last = new Map((held as readonly Draft[]).map((entry) => [entry.get('key'), entry]));
  return [...last.values()].map((entry) => (entry.get('value') as Draft | undefined) ?? new Map());
}

/** Whether nothing that is required is missing. */
export const isInitialized = (draft: Draft, type: MessageType, version: string): boolean =>
  [...type.values()].every((field) => {
    if (isRequired(field, version) && !draft.has(field.name)) return false;
    const inner = messageOf(field);
    return (
      inner === undefined ||
      innerDrafts(field, draft.get(field.name)).every((member) => isInitialized(member, inner, version))
    );
  });

/**
 * The paths of what is missing, in the order of protobuf: the own fields as declared, then the messages inside by number.
 * An entry of a map that has no value shows nothing, though the message is refused for what such a value lacks.
 */
export function missingFields(draft: Draft, type: MessageType, version: string, prefix = ''): readonly string[] {
  const own = [...type.values()]
    .filter((field) => isRequired(field, version) && !draft.has(field.name))
    .map(({ name }) => `${prefix}${name}`);
  const set = [...type.values()].filter(({ name }) => draft.has(name)).sort(byNumber);
  const nested = set.flatMap((field) => {
    const [inner, held] = [innerType(field), draft.get(field.name)];
    if (inner === undefined) return [];
    const path = `${prefix}${field.name}`;
    if (!isList(field)) return missingFields(held as Draft, inner, version, `${path}.`);
    return (held as readonly Draft[]).flatMap((member, index) =>
      missingFields(member, inner, version, `${path}[${index}].`),
    );
  });
  return [...own, ...nested];
}
