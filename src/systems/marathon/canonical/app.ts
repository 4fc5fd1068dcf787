import type { MarathonApp } from '../../../generated/marathon-app.ts';
import type { Workload } from '../../workload.ts';
import { containerizerOf } from '../app.ts';
import type { AppNetwork } from './networks.ts';
import { isMapped, networksOf } from './networks.ts';
import type { AppPort, AppPortMapping } from './ports.ts';
import { portDefinitionsOf, portMappingsOf } from './ports.ts';

/** What Marathon makes of the deprecated fields and the defaults of an app before it checks it. */
export interface CanonicalApp {
  readonly app: MarathonApp;
  readonly networks: readonly AppNetwork[];
  readonly containerizer: 'MESOS' | 'DOCKER' | undefined;
  /** The mappings of the container; absent where it has no list of them. */
  readonly portMappings: readonly AppPortMapping[] | undefined;
  readonly portDefinitions: readonly AppPort[];
  /** Whether there is a list in which a port that is not named is the first. */
  readonly hasPortList: boolean;
  /** How many ports a check can name by index, and how many once the whole app is made. */
  readonly portCount: number;
  readonly finalPortCount: number;
}

/** The last one, since several rules ask for the same in turn. */
let last: { readonly workload: Workload; readonly canonical: CanonicalApp } | undefined;

function makeCanonical({ pointer, sending }: Workload, app: MarathonApp): CanonicalApp {
  const isUpdate = sending === 'update';
  const networks = networksOf(app, pointer);
  // An update has a container for its ports before it is checked, another app not until then.
  const hasContainer = Boolean(app.container || app.ipAddress) || isUpdate;
  const portMappings = hasContainer ? portMappingsOf(app, networks, pointer) : undefined;
  const portDefinitions = portDefinitionsOf(app, networks, pointer, isUpdate);
  const portCount = (portMappings ?? portDefinitions).length;
  const written = isUpdate ? (app.portDefinitions ?? app.ports) : app.portDefinitions;
  return {
    app,
    networks,
    containerizer: app.container ? containerizerOf(app) : app.ipAddress ? 'MESOS' : undefined,
    portMappings,
    portDefinitions,
    hasPortList: portMappings !== undefined || Boolean(written?.length),
    portCount,
    finalPortCount: isMapped(networks) && !hasContainer ? 1 : portCount,
  };
}

/** Bring the app of a workload into the form that Marathon's checks see. AppNormalization.scala:229-330. */
export function canonicalOf(workload: Workload, app: MarathonApp): CanonicalApp {
  if (last?.workload === workload) return last.canonical;
  const canonical = makeCanonical(workload, app);
  last = { workload, canonical };
  return canonical;
}
