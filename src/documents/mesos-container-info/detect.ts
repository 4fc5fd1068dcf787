import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

const known = ['volumes', 'mesos', 'docker', 'hostname', 'network_infos', 'linux_info', 'rlimit_info', 'tty_info'];

/** Match an object with `volumes` in Mesos's words, or with a `type` of container beside a field of one. */
export function detect(value: unknown): Match | undefined {
  if (!isObject(value)) return undefined;
  const object = value as Record<string, unknown>;
  const fields = known.filter((field) => Object.hasOwn(object, field));
  if (fields.length === 0 || Object.hasOwn(object, 'id') || Object.hasOwn(object, 'container')) return undefined;
  const volumes = [object.volumes].flat();
  const mesosWords = volumes.some((volume) => isObject(volume) && Object.hasOwn(volume as object, 'container_path'));
  const marathonWords = volumes.some((volume) => isObject(volume) && Object.hasOwn(volume as object, 'containerPath'));
  if (marathonWords) return { fields: ['volumes of a Marathon container'], missing: ['the app around it'] };
  return { fields, missing: mesosWords || typeof object.type === 'string' ? [] : ['type'] };
}
