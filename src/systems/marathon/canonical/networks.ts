import type { MarathonApp } from '../../../generated/marathon-app.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { apps } from '../apps.ts';

/** How the tasks of an app are connected. */
export type NetworkMode = 'host' | 'container' | 'container/bridge';

/** A network of an app as Marathon's checks see it, wherever the document declares it. */
export interface AppNetwork {
  readonly mode: NetworkMode;
  readonly name: string | undefined;
  readonly hasLabels: boolean;
  /** Where it is declared. */
  readonly pointer: JsonPointer;
}

/** The name that means the bridge of the Mesos containerizer, `--mesos_bridge_name`. */
const BRIDGE = 'mesos-bridge';

/** `container.docker.network` in capitals. */
export const dockerNetworkOf = ({ container }: MarathonApp): string | undefined =>
  container?.docker?.network?.toUpperCase();

const isFilled = (map: object | null | undefined): boolean => Object.keys(map ?? {}).length > 0;

const modes: Readonly<Record<string, NetworkMode>> = { HOST: 'host', BRIDGE: 'container/bridge', USER: 'container' };

/** The networks that the deprecated fields ask for: `ipAddress`, `container.docker.network`, or both. */
function deprecatedNetworks(app: MarathonApp, base: JsonPointer): readonly AppNetwork[] {
  const { container, ipAddress } = app;
  if (!ipAddress && !container?.docker?.network) return [];
  const mode = modes[dockerNetworkOf(app) ?? ''];
  const pointer = ipAddress ? `${base}/ipAddress` : `${base}/container/docker/network`;
  if (!ipAddress) return mode === undefined ? [] : [{ mode, name: undefined, hasLabels: false, pointer }];
  const { labels, networkName } = ipAddress;
  const network = { name: undefined, hasLabels: isFilled(labels), pointer };
  if (mode === 'host') return [{ ...network, mode, hasLabels: false }];
  if (mode === 'container/bridge' || (mode === undefined && networkName === BRIDGE))
    return [{ ...network, mode: 'container/bridge' }];
  return [{ ...network, mode: 'container', name: networkName ?? undefined }];
}

/** The networks of an app; none for one that says nothing, which then joins that of the host. AppNormalization.scala:79-116. */
export function networksOf(app: MarathonApp, base: JsonPointer): readonly AppNetwork[] {
  const { networks } = app;
  if (!networks?.length) return deprecatedNetworks(app, base);
  return networks.map(({ labels, mode, name }, index) => ({
    mode: (mode?.toLowerCase() ?? 'container') as NetworkMode,
    name: name ?? undefined,
    hasLabels: isFilled(labels),
    pointer: `${base}/networks/${index}`,
  }));
}

/** Whether tasks have a network of their own, so that ports are mapped. */
export const isMapped = (networks: readonly AppNetwork[]): boolean => networks.some(({ mode }) => mode !== 'host');

/** All networks of an app together, where it has any. */
export const networkLists: Selector<readonly AppNetwork[]> = among(apps, ([app], { pointer }) => {
  const networks = app === undefined ? [] : networksOf(app, pointer);
  return networks.length === 0 ? [] : [networks];
});
