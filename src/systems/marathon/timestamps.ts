import get from 'lodash/get.js';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { fromRequest, fromWorkload } from '../selector.ts';
import { allGroups } from './groups/sent-group.ts';
import { bodyPath, pathOfPointer } from './path-of-pointer.ts';

/** A place for a date and time, which Marathon itself writes and then reads again. */
export interface Stamp {
  /** Absent where it must be there and is not. */
  readonly value: string | undefined;
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax. */
  readonly path: string;
}

const ofApp: readonly (readonly string[])[] = [
  ['version'],
  ['versionInfo', 'lastScalingAt'],
  ['versionInfo', 'lastConfigChangeAt'],
];

/** The dates of an app: its version, and both of `versionInfo`, where that is there. */
export const appStamps: Selector<Stamp> = fromWorkload((workload) => {
  const { app, pointer } = workload;
  if (!app?.version && !app?.versionInfo) return [];
  const given = ofApp.filter(([field = '']) => get(app, field) != null);
  return given.map((path) => ({
    value: (get(app, path) ?? undefined) as string | undefined,
    pointer: joinPointer(pointer, ...path),
    path: `${bodyPath(workload)}/${path.join('/')}`,
  }));
});

/** The versions of groups. */
export const groupStamps: Selector<Stamp, 'request'> = fromRequest(({ group }) =>
  group === undefined
    ? []
    : allGroups(group).flatMap(({ version, pointer }) =>
        version === undefined
          ? []
          : [
              {
                value: version,
                pointer: joinPointer(pointer, 'version'),
                path: `${pathOfPointer(pointer.slice(group.pointer.length))}/version`,
              },
            ],
      ),
);
