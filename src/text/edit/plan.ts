import isEqual from 'lodash/isEqual.js';
import { parsePointer } from '../pointer.ts';
import { quote } from '../quote.ts';
import type { Edit } from './edit.ts';
import type { SourceEntry, SourceNode } from './tree.ts';

/** A place in a container: what was written there, if anything was, and what shall be there. */
export interface Slot {
  readonly entry: SourceEntry | undefined;
  plan: EditPlan;
}

/** A value as it shall be: untouched, new, or a container of which some may be untouched and some new. */
export type EditPlan =
  | { readonly kind: 'source'; readonly source: SourceNode }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'object'; readonly source: SourceNode | undefined; readonly slots: Map<string, Slot> }
  | { readonly kind: 'array'; readonly source: SourceNode | undefined; readonly slots: Slot[] };

type Container = Extract<EditPlan, { slots: unknown }>;

/** Why an edit cannot be made. */
export interface Refusal {
  readonly refused: string;
}

const refuse = (refused: string): Refusal => ({ refused });

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const fresh = (value: unknown): Slot => ({ entry: undefined, plan: { kind: 'value', value } });

const untouched = (entry: SourceEntry): Slot => ({ entry, plan: { kind: 'source', source: entry.node } });

/** Find what a plan will be when it is read. */
export function planValue(plan: EditPlan): unknown {
  switch (plan.kind) {
    case 'source':
      return plan.source.value();
    case 'value':
      return plan.value;
    case 'array':
      return plan.slots.map((slot) => planValue(slot.plan));
    case 'object':
      return Object.fromEntries([...plan.slots].map(([key, slot]) => [key, planValue(slot.plan)]));
  }
}

/** Make the content of a slot one that can be changed; `undefined` where it is neither object nor array. */
function open(slot: Slot): Container | Refusal | undefined {
  const { plan } = slot;
  if (plan.kind === 'object' || plan.kind === 'array') return plan;
  let opened: Container;
  if (plan.kind === 'value') {
    const { value } = plan;
    if (!isObject(value)) return undefined;
    opened = Array.isArray(value)
      ? { kind: 'array', source: undefined, slots: value.map(fresh) }
      : {
          kind: 'object',
          source: undefined,
          slots: new Map(Object.entries(value).map(([key, member]) => [key, fresh(member)])),
        };
  } else {
    const { source } = plan;
    if (source.shared !== undefined) return refuse(source.shared);
    if (source.kind === 'scalar') return undefined;
    const { kind, entries } = source;
    opened =
      kind === 'array'
        ? { kind, source, slots: entries.map(untouched) }
        : {
            kind,
            source,
            slots: new Map(
              entries.flatMap((entry): [string, Slot][] =>
                entry.key === undefined ? [] : [[entry.key, untouched(entry)]],
              ),
            ),
          };
  }
  slot.plan = opened;
  return opened;
}

const isIndex = (token: string, length: number): boolean => /^(?:0|[1-9]\d*)$/.test(token) && Number(token) < length;

function memberOf(container: Container, token: string): Slot | undefined {
  if (container.kind === 'object') return container.slots.get(token);
  return isIndex(token, container.slots.length) ? container.slots[Number(token)] : undefined;
}

const isMerged = ({ source }: Container, token: string): boolean => source?.merged?.has(token) === true;

const refuseMerged = (token: string): Refusal =>
  refuse(`${quote(token)} comes from a merge key, and who else uses that would change too`);

function addMember(container: Container, token: string, value: unknown): Slot | Refusal {
  const slot = fresh(value);
  if (container.kind === 'object') container.slots.set(token, slot);
  else if (token === '-' || token === String(container.slots.length)) container.slots.push(slot);
  else return refuse(`${quote(token)} is no place in a list of ${container.slots.length}`);
  return slot;
}

function removeMember(container: Container, token: string): void {
  if (container.kind === 'object') container.slots.delete(token);
  else container.slots.splice(Number(token), 1);
}

/** Let a slot hold a value, keeping as much of what is written as says the same. */
function assign(slot: Slot, value: unknown): void {
  if (slot.plan.kind !== 'value' && isEqual(planValue(slot.plan), value)) return;
  const wanted = Array.isArray(value) ? 'array' : isObject(value) ? 'object' : 'scalar';
  const present = slot.plan.kind === 'source' ? slot.plan.source.kind : slot.plan.kind;
  const container = wanted === present && wanted !== 'scalar' ? open(slot) : undefined;
  if (container === undefined || 'refused' in container) slot.plan = { kind: 'value', value };
  else if (container.kind === 'object') assignObject(container.slots, value as object);
  else assignList(container.slots, value as readonly unknown[]);
}

function assignObject(slots: Map<string, Slot>, value: object): void {
  for (const key of slots.keys()) if (!Object.hasOwn(value, key)) slots.delete(key);
  for (const [key, member] of Object.entries(value)) {
    const slot = slots.get(key);
    if (slot === undefined) slots.set(key, fresh(member));
    else assign(slot, member);
  }
}

/** Of a list that gets shorter, what stays is found from both ends. */
function assignList(slots: Slot[], values: readonly unknown[]): void {
  const surplus = slots.length - values.length;
  if (surplus > 0) {
    const same = values.findIndex((value, index) => !isEqual(planValue((slots[index] as Slot).plan), value));
    slots.splice(same < 0 ? values.length : same, surplus);
  }
  for (const [index, value] of values.entries()) {
    const slot = slots[index];
    if (slot === undefined) slots.push(fresh(value));
    else assign(slot, value);
  }
}

const isEmpty = (plan: EditPlan): boolean => {
  if (plan.kind === 'object') return plan.slots.size === 0;
  if (plan.kind === 'array') return plan.slots.length === 0;
  const value = planValue(plan);
  return isObject(value) && Object.keys(value).length === 0;
};

/** Make one edit; returns why it cannot be made. What an edit removes and is not there is no reason. */
export function applyToDraft(root: Slot, edit: Edit): Refusal | undefined {
  const tokens = parsePointer(edit.pointer);
  let slot = root;
  for (const [index, token] of tokens.entries()) {
    let container = open(slot);
    if (container !== undefined && 'refused' in container) return container;
    if (container === undefined) {
      if (edit.op !== 'set') return undefined;
      slot.plan = { kind: 'value', value: token === '-' ? [] : {} };
      container = open(slot) as Container;
    }
    const isLast = index === tokens.length - 1;
    let member = memberOf(container, token);
    if (member === undefined) {
      if (isMerged(container, token) && !(isLast && edit.op === 'set')) return refuseMerged(token);
      if (edit.op !== 'set') return undefined;
      const added = addMember(container, token, undefined);
      if ('refused' in added) return added;
      member = added;
    }
    if (isLast && edit.op !== 'set') {
      if (edit.op === 'removeIfEmpty' && !isEmpty(member.plan)) return undefined;
      removeMember(container, token);
      return undefined;
    }
    slot = member;
  }
  if (edit.op === 'set') assign(slot, edit.value);
  else if (edit.op === 'remove' || isEmpty(slot.plan)) return refuse('a document cannot be removed');
  return undefined;
}
