import { isObject } from '../../text/is-object.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Framework, JsonObject } from './frameworks.ts';
import { frameworks } from './frameworks.ts';

/** The jobs of one framework in a value. */
export interface Jobs {
  readonly framework: Framework;
  /** Each with its place below the value. */
  readonly jobs: readonly { readonly job: JsonObject; readonly pointer: JsonPointer }[];
}

/** Get the jobs that a value is, or lists; none where it is or lists something else too. */
function jobsIn(value: unknown, { is }: Framework, pointer: JsonPointer): Jobs['jobs'] {
  const isJob = (job: unknown): job is JsonObject => isObject(job) && is(job as JsonObject);
  if (isJob(value)) return [{ job: value, pointer }];
  return Array.isArray(value) && value.every(isJob)
    ? value.map((job: JsonObject, index) => ({ job, pointer: joinPointer(pointer, index) }))
    : [];
}

/** Find the jobs of another framework in a value; `undefined` where it has none. */
export function findJobs(value: unknown): Jobs | undefined {
  for (const framework of frameworks) {
    const jobs = jobsIn(value, framework, '');
    if (jobs.length > 0) return { framework, jobs };
    if (!isObject(value)) continue;
    const holders = framework.holders.filter((holder) => value[holder] !== undefined);
    const held = holders.flatMap((holder) => jobsIn(value[holder], framework, joinPointer('', holder)));
    if (held.length > 0) return { framework, jobs: held };
  }
  return undefined;
}
