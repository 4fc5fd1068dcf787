import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

/** Match an object whose `tasks` are a list in which something has a task's id; that of Marathon's answers have none. */
export function detect(value: unknown): Match | undefined {
  if (!isObject(value)) return undefined;
  const { tasks } = value as Record<string, unknown>;
  const isGroup = Array.isArray(tasks) && tasks.some((task) => isObject(task) && Object.hasOwn(task, 'task_id'));
  return isGroup ? { fields: ['tasks'], missing: [] } : undefined;
}
