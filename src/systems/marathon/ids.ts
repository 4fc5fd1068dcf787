import { mustBe } from '../../text/must-be.ts';
import { quote } from '../../text/quote.ts';

/** What may be between two slashes of an id: nothing, `..`, or a dotted name; PathId in stringTypes.raml. */
export const pathPart: RegExp = /^(?:\.\.|[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*)?$/;

/** Find what is wrong with the path of the group that documents are deployed in; `undefined` where nothing is. */
export function describeGroupRoot(path: unknown): string | undefined {
  if (typeof path !== 'string' || !path.startsWith('/'))
    return mustBe('the group root', 'a path that begins with a slash', path);
  const wrong = path.split('/').find((part) => !pathPart.test(part));
  return wrong === undefined
    ? undefined
    : `${quote(wrong)} in the group root ${quote(path)} is no part of an id; use lower-case letters, digits, hyphens and dots, a letter or digit at both ends`;
}

/** Check, quickly, whether a path is as Marathon keeps it; of some that are it does not say so. */
const isAbsolute = (id: string): boolean =>
  id.startsWith('/') && !id.endsWith('/') && !id.includes('//') && !id.includes('/.');

/**
 * Get the id of an app or group as Marathon keeps it, PathId.canonicalPath: from the root if it starts with a slash, else
 * from its parent; `.` and `..` are resolved and empty segments dropped.
 */
export function absoluteId(id: string, parent: string): string {
  if (isAbsolute(id)) return id;
  const path: string[] = [];
  for (const segment of (id.startsWith('/') ? id : `${parent}/${id}`).split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return `/${path.join('/')}`;
}

const label = '([a-z0-9]|[a-z0-9][a-z0-9\\-]*[a-z0-9])';
const segment = `^(${label}\\.)*${label}|(\\.|\\.\\.)$`;
const segmentPattern = new RegExp(`^(?:${segment.replace(/^\^|\$$/g, '')})$`);

/** The last parts that no id may have. */
const reserved: readonly string[] = ['restart', 'tasks', 'versions', '.', '..'];

/** What Marathon says of an id with such a part. */
export const reservedAnswer: string = `must not end with any of the following reserved keywords: ${reserved.join(', ')}`;

/** Get the parts of an id, without the empty ones. */
export const partsOf = (id: string): readonly string[] => id.split('/').filter((part) => part !== '');

/** Whether the last part of an id is a reserved one. */
export const isReserved = (id: string): boolean =>
  reserved.includes(id.endsWith('/') ? (partsOf(id).at(-1) ?? '') : id.slice(id.lastIndexOf('/') + 1));

/** What is wrong with an id: a part of it, its last part, or the way it goes; with what Marathon says. */
export interface IdFault {
  readonly wrong: string;
  readonly kind: 'pattern' | 'reserved' | 'detour';
  readonly text: string;
}

/** Find what Marathon's check of an id as it is written says, PathId.scala:208-262 (pathIdValidator). */
export function idFaults(id: string): readonly IdFault[] {
  const parts = partsOf(id);
  const above = `/${parts.slice(0, -1).join('/')}`;
  const isDetour = id.startsWith('/') && absoluteId('..', absoluteId(id, '/')) !== above;
  const last = parts.at(-1) ?? '';
  return [
    ...parts
      .filter((part) => !segmentPattern.test(part))
      .map((wrong) => ({ wrong, kind: 'pattern', text: `must fully match regular expression '${segment}'` }) as const),
    ...(reserved.includes(last) ? [{ wrong: last, kind: 'reserved', text: reservedAnswer } as const] : []),
    ...(isDetour ? [{ wrong: above, kind: 'detour', text: `Identifier is not child of '${above}'` } as const] : []),
  ];
}

const advice: Readonly<Record<IdFault['kind'], string>> = {
  pattern: 'use lower-case letters, digits, hyphens and dots, with a letter or digit at both ends',
  reserved: 'use another last part',
  detour: 'write the path without `..`',
};

/** Describe a fault of an id, as the end of a message. */
export const describeIdFault = ({ wrong, kind }: IdFault): string =>
  `${kind === 'detour' ? 'has a detour' : kind === 'reserved' ? 'ends in the reserved' : 'has the wrong part'} ${quote(wrong)}; ${advice[kind]}`;
