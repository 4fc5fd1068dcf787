import type { JsonPointer } from '../../../text/pointer.ts';
import { joinPointer } from '../../../text/pointer.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { containerizerOf } from '../app.ts';
import { apps } from '../apps.ts';

/** A place of an app that names one of its secrets. */
export interface SecretReference {
  readonly secret: string;
  readonly pointer: JsonPointer;
}

/** A variable whose value is a secret. */
export interface SecretVariable extends SecretReference {
  readonly name: string;
}

/** The variables of an app whose values are secrets. */
export const secretVariables: Selector<SecretVariable> = among(apps, ([app], { pointer }) => {
  const found: SecretVariable[] = [];
  for (const name in app?.env) {
    const value = app.env[name];
    if (typeof value === 'object' && value !== null)
      found.push({ name, secret: value.secret, pointer: joinPointer(pointer, 'env', name, 'secret') });
  }
  return found;
});

/** The credentials with which the image of an app is pulled. */
export interface PullConfig extends SecretReference {
  readonly containerizer: 'MESOS' | 'DOCKER';
}

/** The credentials of an app's image, where it says any. */
export const pullConfigs: Selector<PullConfig> = among(apps, ([app], { pointer }) => {
  const config = app?.container?.docker?.pullConfig;
  if (!app || !config) return [];
  const place = joinPointer(pointer, 'container', 'docker', 'pullConfig');
  return [{ secret: config.secret, pointer: place, containerizer: containerizerOf(app) }];
});
