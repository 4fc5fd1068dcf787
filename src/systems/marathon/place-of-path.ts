import minBy from 'lodash/minBy.js';
import type { JsonPointer } from '../../text/pointer.ts';
import type { Workload } from '../workload.ts';
import { externalVolumes } from './external.ts';
import { followPath } from './pointer-of-path.ts';

/** Write a path of an older release, or of Marathon's own objects, as the document has it. */
const asWritten = (path: string): string =>
  path
    .replace(/^\/value(?=\/)/, '')
    .replace(/^(\/?\(\d+\)\/container)(?=\(\d+\))/, '$1/volumes')
    .replace('/volume/external/', '/external/')
    .replace('/volume/persistent/', '/persistent/')
    .replace(/\/optionskeys$/, '/options');

/** Split a path that begins with the id of an app: `/apps//prod/db/container`. */
function splitId(path: string, workloads: readonly Workload[]): readonly [app: Workload, rest: string] | undefined {
  const rest = /^\/apps(\/\/.*)$/.exec(path)?.[1]?.slice(1);
  if (rest === undefined) return undefined;
  const [app] = workloads
    .filter(({ absoluteId: id }) => id !== undefined && (rest === id || rest.startsWith(`${id}/`)))
    .sort((a, b) => String(b.absoluteId).length - String(a.absoluteId).length);
  return app && [app, rest.slice(String(app.absoluteId).length)];
}

/** Get the pointer of a volume that is counted among the external ones of its app. */
function externalPlace(pointer: JsonPointer, index: number, workloads: readonly Workload[]): JsonPointer {
  const app = workloads.find((workload) => workload.pointer === pointer);
  return (app && externalVolumes.of(app)[index]?.pointer) ?? pointer;
}

/** Leave out the groups and the app at the beginning of a path one by one. */
function withoutLead(path: string): readonly string[] {
  const shorter = path.replace(/^\/(?:groups|apps)\(\d+\)/, '');
  return shorter === path ? [path] : [path, ...withoutLead(shorter)];
}

/**
 * Get the pointer to which a path in an answer leads, as far as it leads into what was sent. A path may begin with the id
 * of an app, with groups above what was sent, or, where an app alone was sent, with the group that it came in.
 */
export function placeOfPath(path: string, value: unknown, workloads: readonly Workload[]): JsonPointer {
  const named = splitId(path, workloads);
  const [, own = '', index] = /^(.*?)(?:\/externalVolumes\((\d+)\))?$/s.exec(asWritten(named?.[1] ?? path)) ?? [];
  const app = named?.[0].pointer.replace(/\/(\d+)(?=\/|$)/g, '($1)');
  const leads = withoutLead(own).map((rest) => followPath((app ?? '') + rest, value));
  const { pointer } = minBy(leads, 'missing') ?? { pointer: '' };
  return index === undefined ? pointer : externalPlace(pointer, Number(index), workloads);
}
