import isEqual from 'lodash/isEqual.js';
import uniqWith from 'lodash/uniqWith.js';
import type { JsonPointer } from '../../../text/pointer.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { apps } from '../apps.ts';

/** A rule of an app for the agents that its tasks run on. */
export interface PlacementConstraint {
  readonly constraint: readonly string[];
  readonly pointer: JsonPointer;
}

/** The constraints of an app. Marathon keeps a set, so of equal ones there is only the first. */
export const placementConstraints: Selector<PlacementConstraint> = among(apps, ([app], { pointer }) => {
  const all = app?.constraints;
  if (!all?.length) return [];
  return (all.length < 2 ? all : uniqWith(all, isEqual)).map((constraint) => ({
    constraint,
    pointer: `${pointer}/constraints/${all.indexOf(constraint)}`,
  }));
});

/** What a constraint can do with the values of a field. */
export const operators: readonly string[] = ['UNIQUE', 'CLUSTER', 'GROUP_BY', 'LIKE', 'MAX_PER', 'UNLIKE', 'IS'];

/** A constraint whose parts are right in number and kind. */
export interface SoundConstraint extends PlacementConstraint {
  /** In capitals. */
  readonly operator: string;
  readonly value: string | undefined;
}

/** Whether a constraint has a field and an operator, and a value or none. */
const isSound = ({ constraint: [field, operator = ''], constraint: { length } }: PlacementConstraint): boolean =>
  (length === 2 || length === 3) && field !== '' && operators.includes(operator.toUpperCase());

/** The constraints whose parts are right in number and kind. */
export const soundConstraints: Selector<SoundConstraint> = among(placementConstraints, (found) =>
  found.filter(isSound).map((item) => {
    const [, operator, value] = item.constraint as readonly [string, string, string?];
    return { ...item, operator: operator.toUpperCase(), value };
  }),
);
