import isPlainObject from 'lodash/isPlainObject.js';
import { fields } from '../../generated/fields.ts';
import { isModuleVariable } from '../module-variables.ts';

/** Fields that other documents have too. */
const shared = ['$schema', 'dependencies', 'id', 'labels', 'role', 'secrets', 'user', 'version'];

/** Fields that only a Marathon app has. */
const appFields = Object.keys(fields.MarathonApp as object).filter((field) => !shared.includes(field));

const has = (value: unknown, key: string): boolean => isPlainObject(value) && Object.hasOwn(value as object, key);

const memberOf = (value: unknown, key: string): unknown =>
  has(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/** Check whether a container is written in Marathon's words rather than in those of Mesos. */
function isMarathonContainer(container: unknown): boolean {
  const volumes = memberOf(container, 'volumes');
  return Array.isArray(volumes)
    ? !volumes.some((volume) => has(volume, 'container_path'))
    : has(container, 'docker') && !has(memberOf(container, 'docker'), 'force_pull_image');
}

/** Get the fields of a Marathon app that an object has. */
export const appFieldsOf = (value: unknown): readonly string[] => appFields.filter((field) => has(value, field));

/**
 * Check whether an object is a Marathon app: it has an id and some field of an app, or, as the body of an update has no id,
 * variables of a volume module or a container in Marathon's words.
 */
export function isApp(value: unknown): boolean {
  if (!isPlainObject(value) || ['apps', 'groups', 'containers', 'task_id', 'agent_id'].some((key) => has(value, key)))
    return false;
  if (has(value, 'id')) return appFieldsOf(value).length > 0;
  const env = memberOf(value, 'env');
  return (
    (isPlainObject(env) && Object.keys(env as object).some(isModuleVariable)) ||
    isMarathonContainer(memberOf(value, 'container'))
  );
}
