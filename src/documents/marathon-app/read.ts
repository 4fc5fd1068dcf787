import type { MarathonApp } from '../../generated/marathon-app.ts';
import { readApp } from '../../systems/marathon/app.ts';
import type { Entry } from '../document.ts';

/** Read the app itself. */
export const entries = (value: unknown, base: string): readonly Entry[] => [
  { pointer: base, read: () => readApp(value as MarathonApp, base, 'marathon-app') },
];
