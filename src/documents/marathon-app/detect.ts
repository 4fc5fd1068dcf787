import { appFieldsOf, isApp } from '../../systems/marathon/recognise.ts';
import type { Match } from '../document.ts';

/** Match an app, or an object with some of its fields. */
export function detect(value: unknown): Match | undefined {
  const fields = appFieldsOf(value);
  if (isApp(value)) return { fields, missing: [] };
  return fields.length === 0 ? undefined : { fields, missing: ['id'] };
}
