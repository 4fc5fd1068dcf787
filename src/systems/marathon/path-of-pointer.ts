import type { JsonPointer } from '../../text/pointer.ts';
import type { Workload } from '../workload.ts';

/** A volume in Marathon's path syntax, relative to its app. */
export const volumePath = (index: number): string => `/container/volumes(${index})`;

/** The pointer of an app in a group in Marathon's path syntax, from the outermost group on. */
export const groupPath = (pointer: JsonPointer): string =>
  pointer.slice(pointer.search(/(?:\/groups\/\d+)*\/apps\/\d+$/)).replace(/\/(\d+)/g, '($1)');

/** The same in the whole body of a request, of which Marathon reads the JSON at once: an app alone, a list, a group. */
export function bodyPath({ document, pointer }: Workload): string {
  if (document === 'marathon-group') return groupPath(pointer);
  const place = document === 'marathon-app-list' ? pointer.slice(pointer.search(/(?:\/apps)?\/\d+$/)) : '';
  return place.replace(/\/(\d+)/, '($1)');
}
