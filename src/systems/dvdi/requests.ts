import { walkPath } from '../../model/path.ts';
import type { VolumeInUse } from '../../model/target.ts';
import { isWithin } from '../../text/pointer.ts';
import { mountOutcome } from '../container-path.ts';
import { hostHas } from '../host-paths.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import type { DvdiSlot } from './slots.ts';
import { volumeKey } from './slots.ts';
import { moduleSlots } from './workload.ts';

/** What the module finds out about a slot before it mounts anything. */
export interface DvdiRequest {
  readonly slot: DvdiSlot;
  /** The earlier slot that asks for the same volume; the module then drops this one. */
  readonly first: DvdiSlot | undefined;
  /** The same volume as another container has mounted it. */
  readonly inUse: VolumeInUse | undefined;
  /** Whether the container path exists when its turn comes; `undefined` when the target does not say. */
  readonly exists: boolean | undefined;
  /** The directory that the module creates for it. */
  readonly mkdir: string | undefined;
}

/** The slots that name a volume, in slot order. A directory made for one slot is there for the next. */
export const dvdiRequests: Selector<DvdiRequest> = among(moduleSlots, (slots, _, target) => {
  const earlier = new Map<string, DvdiSlot>();
  const made: string[] = [];
  return slots.map((slot) => {
    const key = volumeKey(slot.driver, slot.name);
    const first = earlier.get(key);
    const inUse = target.host?.volumesInUse?.find(({ driver, name }) => volumeKey(driver, name) === key);
    const { path } = walkPath(slot.containerPath);
    const exists = made.some((below) => isWithin(below, path)) || hostHas(target, slot.containerPath);
    const mkdir = first === undefined ? mountOutcome('dvdi', slot.containerPath, { exists }).mkdir : undefined;
    if (first === undefined) earlier.set(key, slot);
    if (mkdir) made.push(walkPath(mkdir).path);
    return { slot, first, inUse, exists, mkdir: mkdir ?? undefined };
  });
});

/** The slots for which the module calls dvdcli. */
export const calledSlots: Selector<DvdiSlot> = among(dvdiRequests, (requests) =>
  requests.filter(({ first, inUse }) => first === undefined && inUse === undefined).map(({ slot }) => slot),
);
