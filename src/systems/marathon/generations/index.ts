import type { Target } from '../../../model/target.ts';
import { compareVersions, versionOf } from '../../../model/target.ts';
import type { Written } from '../../../text/json/numbers.ts';
import { knowsShared } from '../external.ts';
import type { MarathonBody } from '../json/index.ts';
import { readMarathonJson } from '../json/index.ts';
import type { ReadError, ReadingEnd } from '../json/reading.ts';
import { readPreRaml } from './pre-raml/index.ts';

/** What a Marathon goes on with, all that it cannot read and the status of that answer, or what ended its reading. */
export type BodyRead =
  | { readonly value: unknown }
  | { readonly errors: readonly ReadError[]; readonly status: 400 | 422 }
  | { readonly end: ReadingEnd };

/** The releases that take a request along the same way; 1.5.0 replaced Formats by types generated from RAML. */
export type Generation = 'unmodelled' | 'pre-raml' | 'raml';

/** Read the generation of the target's Marathon; nothing is known of those before 1.1.0, which had no external volumes. */
export function generationOf(target: Target): Generation {
  const version = versionOf(target, 'marathon');
  if (compareVersions(version, '1.5.0') >= 0) return 'raml';
  return compareVersions(version, '1.1.0') < 0 ? 'unmodelled' : 'pre-raml';
}

/** Read the body of a request as the target's Marathon does. */
export function readBody(value: unknown, body: MarathonBody, target: Target, written?: Written): BodyRead {
  const version = versionOf(target, 'marathon');
  const giveUp = (unmodelled: string): BodyRead => ({ end: { unmodelled, path: '' } });
  const generation = generationOf(target);
  if (generation === 'unmodelled') return giveUp('Marathon before 1.1.0');
  if (generation === 'pre-raml') {
    if (body === 'app-list' || body === 'app-updates') return giveUp('a list of apps (`PUT /v2/apps`) before 1.5.0');
    const read = readPreRaml(value, body, version, written);
    return 'errors' in read ? { ...read, status: 400 } : read;
  }
  const knows = {
    csi: compareVersions(version, '1.11') >= 0,
    shared: knowsShared(target),
  };
  const read = readMarathonJson(value, body, knows, written);
  return 'errors' in read ? { ...read, status: 422 } : read;
}
