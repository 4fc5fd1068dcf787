import type { JsonPointer } from '../text/pointer.ts';

/** A volume in Marathon's path syntax, relative to its app. */
export const volumePath = (index: number): string => `/container/volumes(${index})`;

/** An app of a group in Marathon's path syntax; empty where a pointer leads to no app in a group. */
export const groupPath = (pointer: JsonPointer): string =>
  (/(?:\/groups\/\d+)*\/apps\/\d+$/.exec(pointer)?.[0] ?? '').replace(/\/(\d+)/g, '($1)');
