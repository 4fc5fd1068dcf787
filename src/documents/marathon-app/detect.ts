import { appFieldsOf, isApp } from '../../systems/marathon/recognise.ts';
import type { Resemblance } from '../document.ts';

/** An app, or an object with some of its fields. */
export function detect(value: unknown): Resemblance | undefined {
  const recognised = appFieldsOf(value);
  if (isApp(value)) return { recognised, missing: [] };
  return recognised.length === 0 ? undefined : { recognised, missing: ['id'] };
}
