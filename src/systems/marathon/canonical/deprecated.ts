import type { MarathonApp } from '../../../generated/marathon-app.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { containerizerOf } from '../app.ts';
import { apps } from '../apps.ts';

/** An app with fields of the deprecated API, as it is written. */
export interface DeprecatedApp {
  readonly app: MarathonApp;
  readonly containerizer: 'MESOS' | 'DOCKER' | undefined;
  /** Whether the app is an update, whose deprecated fields Marathon has replaced before it checks them. */
  readonly isUpdate: boolean;
}

type DockerSection = NonNullable<NonNullable<MarathonApp['container']>['docker']>;

const hasDeprecated = ({ container, ipAddress, ports, uris }: MarathonApp): boolean =>
  Boolean(ipAddress || ports || uris || hasDeprecatedDocker(container?.docker));

const hasDeprecatedDocker = (docker: DockerSection | null | undefined): docker is DockerSection =>
  Boolean(docker && (docker.credential || docker.network || docker.parameters || docker.portMappings));

/** The apps with a field of the deprecated API. */
export const deprecatedApps: Selector<DeprecatedApp> = among(apps, ([app], { sending }) => {
  if (app === undefined || !hasDeprecated(app)) return [];
  const containerizer = app.container ? containerizerOf(app) : undefined;
  return [{ app, containerizer, isUpdate: sending === 'update' }];
});
