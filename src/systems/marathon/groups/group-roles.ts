import type { SentGroup } from './sent-group.ts';

/** What the groups that an app is sent in say of its role. */
export interface GroupRoles {
  /** The top-level group, where the request holds it, and its `enforceRole`. */
  readonly top?: { readonly name: string; readonly enforces: boolean | undefined };
  /** Whether the app's own group is the top-level one. */
  readonly isInTop: boolean;
  /** The `enforceRole` of the app's own group. */
  readonly enforces: boolean | undefined;
}

/** The top-level group that a group is in, as far as the request holds it; the name of that group is its path. */
function topOf(sent: SentGroup): SentGroup | undefined {
  if (/^\/[^/]+$/.test(sent.path)) return sent;
  return sent.parent && topOf(sent.parent);
}

/** What a group and those around it say of the roles of its apps. */
export function groupRolesOf(sent: SentGroup): GroupRoles {
  const top = topOf(sent);
  return {
    ...(top && { top: { name: top.path.slice(1), enforces: top.enforceRole } }),
    isInTop: top === sent,
    enforces: sent.enforceRole,
  };
}
