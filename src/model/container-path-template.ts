import type { Located } from './volume.ts';

/** The names that a container path template may hold in braces. */
const templateFields = ['name', 'driver', 'slot'] as const;

/** Get the first `{…}` of a template that is no known field, if any. */
export const unknownField = (template: string): string | undefined =>
  [...template.matchAll(/\{([^{}]*)\}/g)]
    .map(([, field]) => String(field))
    .find((field) => !(templateFields as readonly string[]).includes(field));

/** Get the container path of a volume, or the template filled in where it has none. */
export const containerPathOf = (volume: Located, template: string | undefined, slot: number): string | undefined =>
  volume.containerPath ?? (template === undefined ? undefined : fillTemplate(template, volume, slot));

/** Fill a template such as `/mnt/{name}`; `slot` is the volume's place in its workload, counted from 0. */
export function fillTemplate(template: string, volume: Located, slot: number): string {
  const values = { name: volume.name, driver: volume.driver ?? '', slot: String(slot) };
  return template.replace(/\{(name|driver|slot)\}/g, (_, field: keyof typeof values) => values[field]);
}
