import { fields } from '../generated/fields.ts';
import { nearest } from '../text/nearest.ts';
import { joinPointer } from '../text/pointer.ts';

/** A member that no reader of its object knows. */
export interface UnknownField {
  readonly pointer: string;
  readonly key: string;
  /** The name of the schema of the object that holds it. */
  readonly holder: string;
  /** The known field that was probably meant. */
  readonly meant: string | undefined;
}

const read = new Map<string, ReadonlyMap<string, string>>();

/** Get the fields of the objects of a schema, each with the name of the schema of what it holds; read when it is asked for. */
function fieldsOf(holder: string): ReadonlyMap<string, string> | undefined {
  const known = read.get(holder);
  if (known !== undefined || !Object.hasOwn(fields, holder)) return known;
  const own = new Map(Object.entries(fields[holder] as Record<string, string>));
  read.set(holder, own);
  return own;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Marathon's `options` hold a driver's keys, which are free, unless they are those of a CSI volume. */
const isFree = (holder: string, value: unknown): boolean =>
  holder === 'MarathonCsiOptions' && !(isObject(value) && isObject(value.capability));

function collect(value: unknown, holder: string, path: (string | number)[], found: UnknownField[], base: string): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      collect(value[index], holder, path, found, base);
      path.pop();
    }
    return;
  }
  const known = fieldsOf(holder);
  if (!isObject(value) || known === undefined || isFree(holder, value)) return;
  for (const key in value) {
    const member = value[key];
    if (member === undefined) continue;
    const inner = known.get(key);
    if (inner === '' || (member === null && inner !== undefined)) continue;
    path.push(key);
    if (inner === undefined)
      found.push({ pointer: joinPointer(base, ...path), key, holder, meant: nearest(key, [...known.keys()]) });
    else collect(member, inner, path, found, base);
    path.pop();
  }
}

/** Get the unknown members of a value and of all that it holds; `holder` names the schema of the value. */
export function unknownFields(value: unknown, holder: string, pointer: string): readonly UnknownField[] {
  const found: UnknownField[] = [];
  collect(value, holder, [], found, pointer);
  return found;
}
