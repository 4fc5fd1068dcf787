import type { MarathonApp } from '../../../generated/marathon-app.ts';
import type { Stage } from '../../../model/diagnostic.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { containerizerOf } from '../app.ts';
import { apps } from '../apps.ts';
import { canonicalOf } from './app.ts';
import type { AppNetwork } from './networks.ts';
import type { AppPortMapping } from './ports.ts';

/** The port mappings of a container, with the networks that they are for. */
export interface MappedPorts {
  readonly mappings: readonly AppPortMapping[];
  readonly networks: readonly AppNetwork[];
}

const mayHaveMappings = ({ container, ipAddress }: MarathonApp): boolean =>
  Boolean(container?.portMappings || container?.docker?.portMappings || ipAddress?.discovery?.ports);

/** The port mappings that an app writes, where it has a network that they count for. */
export const mappedPorts: Selector<MappedPorts> = among(apps, ([app], workload) => {
  if (app === undefined || !mayHaveMappings(app)) return [];
  const { networks, portMappings } = canonicalOf(workload, app);
  return portMappings === undefined ? [] : [{ mappings: portMappings, networks }];
});

/** Ports that have names, in a list of their own. */
export interface NamedPorts {
  readonly ports: readonly { readonly name: string | undefined; readonly pointer?: JsonPointer }[];
  /** In Marathon's path syntax. */
  readonly path: string;
  readonly stage: Stage;
}

/** Marathon prints the expression of its source that it checks. */
const DOCKER_PATH = '/app.container.flatMap(_.docker.flatMap(_.portMappings))';

/** The lists of an app in which no name may come twice. */
export const namedPorts: Selector<NamedPorts> = among(apps, (found, workload) => {
  const [app] = found as [MarathonApp];
  const lists: NamedPorts[] = [];
  const docker = app.container?.docker?.portMappings;
  if (docker && workload.sending !== 'update' && containerizerOf(app) === 'DOCKER') {
    const list = `${workload.pointer}/container/docker/portMappings`;
    const ports = docker.map(({ name }, index) => ({ name: name ?? undefined, pointer: `${list}/${index}` }));
    lists.push({ ports, path: DOCKER_PATH, stage: 'old-api' });
  }
  if (mayHaveMappings(app)) {
    const { portMappings = [] } = canonicalOf(workload, app);
    lists.push({ ports: portMappings, path: '/container/portMappings', stage: 'raml' });
  }
  if (app.portDefinitions?.length) {
    const { portDefinitions } = canonicalOf(workload, app);
    lists.push({ ports: portDefinitions, path: '/portDefinitions', stage: 'raml' });
  }
  return lists;
});

/** Ports of the host, in a list of their own. */
export interface HostPorts {
  readonly ports: readonly { readonly port: number; readonly pointer?: JsonPointer }[];
  readonly path: string;
  readonly text: string;
  readonly stage: Stage;
}

/** The lists of an app in which no number but 0 may come twice. */
export const hostPorts: Selector<HostPorts> = among(apps, ([app], workload) => {
  if (!app?.ports && !app?.portDefinitions) return [];
  const lists: HostPorts[] = [];
  if (app.ports && workload.sending !== 'update') {
    const ports = app.ports.map((port, index) => ({ port, pointer: `${workload.pointer}/ports/${index}` }));
    lists.push({ ports, path: '/', text: 'ports must be unique', stage: 'old-api' });
  }
  const { portDefinitions } = canonicalOf(workload, app);
  lists.push({ ports: portDefinitions, path: '/portDefinitions', text: 'Ports must be unique.', stage: 'raml' });
  return lists;
});
