import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

/** Fields that a task has and a Marathon app has not. */
const known = ['task_id', 'agent_id', 'slave_id'];

/** Match an object with a task's ids, or one whose `container` holds volumes in Mesos's words. */
export function detect(value: unknown): Match | undefined {
  if (!isObject(value)) return undefined;
  const object = value as Record<string, unknown>;
  const fields = known.filter((field) => Object.hasOwn(object, field));
  const volumes = isObject(object.container) ? [(object.container as Record<string, unknown>).volumes].flat() : [];
  const mesosWords = volumes.some((volume) => isObject(volume) && Object.hasOwn(volume as object, 'container_path'));
  if (mesosWords && !Object.hasOwn(object, 'id')) fields.push('container.volumes');
  return fields.length > 0 ? { fields, missing: [] } : undefined;
}
