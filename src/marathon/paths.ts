import type { JsonPointer } from '../text/pointer.ts';

/** A volume in Marathon's path syntax, relative to its app. */
export const volumePath = (index: number): string => `/container/volumes(${index})`;

/** The pointer of an app in a group in Marathon's path syntax, from the outermost group on. */
export const groupPath = (pointer: JsonPointer): string =>
  pointer.slice(pointer.search(/(?:\/groups\/\d+)*\/apps\/\d+$/)).replace(/\/(\d+)/g, '($1)');
