import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { apps } from '../apps.ts';

/** The roles whose resources an app accepts; none for an app that does not say. */
export const acceptedRoles: Selector<readonly string[]> = among(apps, ([app]) =>
  app?.acceptedResourceRoles ? [app.acceptedResourceRoles] : [],
);
