import type { Reads } from '../../json/reading.ts';
import { text } from '../../json/scalars.ts';
import { orGiveUp } from './filtered.ts';

/** The id of an app or group, in which anything but nothing may be when it is read. */
export const pathId: Reads = text({ min: 1 });

/** The id of an app; what is answered to one without any part is not known. */
export const appId: Reads = orGiveUp(pathId, (id) => /[^/]/.test(id as string), 'the id `/` of an app');
