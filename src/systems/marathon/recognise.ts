import { fields } from '../../generated/fields.ts';
import { isObject } from '../../text/is-object.ts';
import { isModuleVariable } from '../module-variables.ts';

/** Fields that other documents have too. */
const shared = ['$schema', 'dependencies', 'id', 'labels', 'role', 'secrets', 'user', 'version'];

/** Fields that only a Marathon app has. */
const appFields = Object.keys(fields.MarathonApp as object).filter((field) => !shared.includes(field));

const has = (value: unknown, key: string): boolean => isObject(value) && Object.hasOwn(value, key);

const memberOf = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Check whether a container is written in Marathon's words rather than in those of Mesos. */
function isMarathonContainer(container: unknown): boolean {
  const volumes = memberOf(container, 'volumes');
  return Array.isArray(volumes)
    ? !volumes.some((volume) => has(volume, 'container_path'))
    : has(container, 'docker') && !has(memberOf(container, 'docker'), 'force_pull_image');
}

/** Get the fields of a Marathon app that an object has. */
export const appFieldsOf = (value: unknown): readonly string[] =>
  isObject(value) ? appFields.filter((field) => Object.hasOwn(value, field)) : [];

/** Fields that an app has not, and other documents that look like one have. */
const foreignFields = ['apps', 'groups', 'containers', 'task_id', 'agent_id'];

/**
 * Check whether an object is a Marathon app: it has an id and some field of an app, or, as the body of an update has no id,
 * variables of a volume module or a container in Marathon's words.
 */
export function isApp(value: unknown): boolean {
  if (!isObject(value) || foreignFields.some((key) => Object.hasOwn(value, key))) return false;
  if (Object.hasOwn(value, 'id')) return appFields.some((field) => Object.hasOwn(value, field));
  const env = memberOf(value, 'env');
  return (
    (isObject(env) && Object.keys(env).some(isModuleVariable)) || isMarathonContainer(memberOf(value, 'container'))
  );
}
