import type { JsonPointer } from '../../text/pointer.ts';
import type { Workload } from '../workload.ts';

/** Get a volume in Marathon's path syntax, relative to its app. */
export const volumePath = (index: number): string => `/container/volumes(${index})`;

/** Get a pointer in Marathon's path syntax. */
export const pathOfPointer = (pointer: JsonPointer): string => pointer.replace(/\/(\d+)(?=\/|$)/g, '($1)');

/** Get the pointer of an app in a group in Marathon's path syntax, from the outermost group on. */
export const groupPath = (pointer: JsonPointer): string =>
  pathOfPointer(pointer.slice(pointer.search(/(?:\/groups\/\d+)*\/apps\/\d+$/)));

/** Do the same in the whole body of a request, of which Marathon reads the JSON at once: an app alone, a list, a group. */
export function bodyPath({ document, pointer }: Workload): string {
  if (document === 'marathon-group') return groupPath(pointer);
  const place = document === 'marathon-app-list' ? pointer.slice(pointer.search(/(?:\/apps)?\/\d+$/)) : '';
  return place.replace(/\/(\d+)/, '($1)');
}

/** Get the path of something in an app, relative to the app. */
export const pathInApp = (pointer: JsonPointer, app: Workload): string =>
  pathOfPointer(pointer.slice(app.pointer.length));

/** Get the place of an app of a group in the tree that Marathon checks, in which there is nothing but that group. */
export function treePath({ absoluteId = '', pointer }: Workload): string {
  const path = groupPath(pointer);
  const above = absoluteId.split('/').length - 2 - (path.match(/\/groups\(/g) ?? []).length;
  return '/groups(0)'.repeat(Math.max(above, 0)) + path;
}
