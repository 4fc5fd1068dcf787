import type { ExternalVolume } from './volume.ts';

/** The names that a container path template may hold in braces. */
export const templateFields = ['name', 'driver', 'slot'] as const;

/** The first `{…}` of a template that is no known field, if any. */
export const unknownField = (template: string): string | undefined =>
  [...template.matchAll(/\{([^{}]*)\}/g)]
    .map(([, field = '']) => field)
    .find((field) => !(templateFields as readonly string[]).includes(field));

/** Fill a template such as `/mnt/{name}`; `slot` is the volume's place in its workload, counted from 0. */
export function fillTemplate(template: string, volume: ExternalVolume, slot: number): string {
  const values = { name: volume.name, driver: volume.driver ?? '', slot: String(slot) };
  return template.replace(/\{(name|driver|slot)\}/g, (_, field: keyof typeof values) => values[field]);
}
