import type { Target } from '../../../model/target.ts';
import { isWithin, versionOf } from '../../../model/target.ts';
import type { SentGroup } from './sent-group.ts';

/**
 * Get the path by which a release checks what is in a group, which matters where the id of the outermost one has no slash:
 * 1.5 and 1.6 go along that id twice, 1.9 and later for a `PUT` only. GroupsResource.scala:172-258.
 */
export function checkedPath({ path, twicePath, isPut }: SentGroup, target: Target): string {
  const version = versionOf(target, 'marathon');
  const goesTwice =
    isWithin(version, { since: '1.5', until: '1.7.37' }) || (isPut && isWithin(version, { since: '1.9' }));
  return goesTwice ? twicePath : path;
}

/** Check whether a release also puts what a `PUT` sends where that path leads. */
export const placesTwice = (target: Target): boolean =>
  isWithin(versionOf(target, 'marathon'), { since: '1.7.37', until: '1.9' });
