import type { Target } from '../../model/target.ts';
import type { Workload } from '../workload.ts';
import type { GroupRoles } from './groups/group-roles.ts';

/** The roles of an app. */
export interface AppRoles {
  /** The role of an app that names none. */
  readonly fallback: string;
  /** Those that it may name. */
  readonly valid: readonly string[];
  /** Whether they hang on no flag of Marathon that the target does not name. */
  readonly isSure: boolean;
}

const unique = (roles: readonly string[]): readonly string[] => [...new Set(roles)];

/** The roles of an app in a group that is sent; RoleSettings.scala:31-82, GroupNormalization.scala:50-98. */
function inGroup({ top, isInTop, enforces }: GroupRoles, { marathon = {} }: Target): AppRoles {
  const { mesosRole = '*', newGroupEnforceRole = 'off' } = marathon;
  const isTopEnforced = top?.enforces ?? (top !== undefined && newGroupEnforceRole === 'top');
  const fallback = isTopEnforced && top !== undefined ? top.name : mesosRole;
  const isEnforced = isInTop ? isTopEnforced : enforces === true;
  const isSure = marathon.mesosRole !== undefined || (isEnforced && fallback !== mesosRole);
  return { fallback, valid: isEnforced ? [fallback] : unique([fallback, mesosRole]), isSure };
}

/** The roles of an app that is sent on its own or in a list: those of the groups that its id names are not known. */
function alone(id: string, { marathon = {} }: Target): AppRoles {
  const { mesosRole = '*', newGroupEnforceRole = 'off' } = marathon;
  const [top, ...below] = id.split('/').slice(1);
  const isSure = marathon.mesosRole !== undefined;
  if (top === undefined || below.length === 0) return { fallback: mesosRole, valid: [mesosRole], isSure };
  if (newGroupEnforceRole === 'top') return { fallback: top, valid: [top], isSure: true };
  return { fallback: mesosRole, valid: unique([mesosRole, top]), isSure };
}

/** Find the roles of an app that has an id. */
export const rolesOf = ({ absoluteId = '/', groupRoles }: Workload, target: Target): AppRoles =>
  groupRoles === undefined ? alone(absoluteId, target) : inGroup(groupRoles, target);
