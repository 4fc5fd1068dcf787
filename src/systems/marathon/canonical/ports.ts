import type { MarathonApp, MarathonPortMapping } from '../../../generated/marathon-app.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import type { AppNetwork } from './networks.ts';
import { isMapped } from './networks.ts';

/** A port of an app, as Marathon's checks see it. */
export interface AppPort {
  readonly name: string | undefined;
  /** The service port of a definition; 0 lets Marathon choose. */
  readonly port: number;
  /** Where it is written; absent where Marathon adds it. */
  readonly pointer?: JsonPointer;
}

/** A port of the container that is mapped to one of the host. */
export interface AppPortMapping {
  readonly name: string | undefined;
  readonly hostPort: number | undefined;
  readonly networkNames: readonly string[];
  /** Where it is written; the list where Marathon adds it. */
  readonly pointer: JsonPointer;
}

/** What Marathon names a port that it adds. */
const DEFAULT = 'default';

/** The mappings that are written, before Marathon adds any; `undefined` where there is no list of them. */
function writtenMappings(
  { container, ipAddress }: MarathonApp,
  base: JsonPointer,
): readonly AppPortMapping[] | undefined {
  const list = `${base}/container/portMappings`;
  const read = (mappings: readonly MarathonPortMapping[], place: JsonPointer): readonly AppPortMapping[] =>
    mappings.map(({ hostPort, name, networkNames }, index) => ({
      name: name ?? undefined,
      hostPort: hostPort ?? undefined,
      networkNames: networkNames ?? [],
      pointer: `${place}/${index}`,
    }));
  if (container?.portMappings) return read(container.portMappings, list);
  if (container?.docker?.portMappings)
    return read(container.docker.portMappings, `${base}/container/docker/portMappings`);
  const ports = ipAddress?.discovery?.ports;
  return ports?.length ? read(ports, `${base}/ipAddress/discovery/ports`) : undefined;
}

/**
 * The mappings of the container, which Marathon drops where the network is that of the host, and fills up to the number of
 * ports that the app asks for; `undefined` where there is no list. AppNormalization.scala:120-160, 229-300.
 */
export function portMappingsOf(
  app: MarathonApp,
  networks: readonly AppNetwork[],
  base: JsonPointer,
): readonly AppPortMapping[] | undefined {
  if (!isMapped(networks)) return undefined;
  const added: AppPortMapping = {
    name: undefined,
    hostPort: undefined,
    networkNames: [],
    pointer: `${base}/container/portMappings`,
  };
  const mappings = writtenMappings(app, base) ?? [{ ...added, name: DEFAULT }];
  const missing = (app.portDefinitions ?? app.ports ?? []).length - mappings.length;
  return missing > 0 ? [...mappings, ...Array.from({ length: missing }, () => added)] : mappings;
}

/** The port definitions, of which there are none where ports are mapped; `ports` are definitions without a name. */
export function portDefinitionsOf(
  { portDefinitions, ports }: MarathonApp,
  networks: readonly AppNetwork[],
  base: JsonPointer,
  isUpdate: boolean,
): readonly AppPort[] {
  if (isMapped(networks)) return [];
  if (portDefinitions)
    return portDefinitions.map(({ name, port }, index) => ({
      name: name ?? undefined,
      port: port ?? 0,
      pointer: `${base}/portDefinitions/${index}`,
    }));
  if (ports) return ports.map((port, index) => ({ name: undefined, port, pointer: `${base}/ports/${index}` }));
  return isUpdate ? [] : [{ name: DEFAULT, port: 0 }];
}
