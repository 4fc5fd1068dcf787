import type { MarathonVolume } from '../../generated/marathon-app.ts';
import type { Located, LocatedOption, Unmapped } from '../../model/volume.ts';
import { isCsiOptions } from '../../systems/marathon/external.ts';
import { dvdiDriverKey, dvdiPrefix, javaTrim } from '../../systems/marathon/labels.ts';
import { unmappedFields } from '../../systems/unmapped-fields.ts';
import type { WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Decoded } from '../format.ts';
import { nothing } from '../format.ts';
import { decodeCsi } from './csi.ts';

type External = NonNullable<MarathonVolume['external']>;

const externalFields = ['name', 'provider', 'size', 'options', 'shared'];
const volumeFields = ['containerPath', 'mode', 'external'];

const isDriver = (key: string): boolean => key.toLowerCase() === dvdiDriverKey;

/** Write a whole number in digits; `String` alone writes those of a large one as powers. */
const digitsOf = (number: number): string => String(Number.isSafeInteger(number) ? number : BigInt(number));

/** Options as Marathon hands them on: `dvdi/` cut off, values trimmed, the field `size` before an option of that name. */
function optionsOf(external: External, base: string): LocatedOption[] {
  const options: LocatedOption[] = [];
  const size = typeof external.size === 'number' ? digitsOf(external.size) : undefined;
  let sized = false;
  const given = external.options as Readonly<Record<string, string>> | null | undefined;
  for (const key in given) {
    const value = given[key];
    if (!key.startsWith(dvdiPrefix) || isDriver(key)) continue;
    const name = key.slice(dvdiPrefix.length);
    if (name === 'size' && size !== undefined) {
      options.push({ key: name, value: size, pointer: `${base}/size` });
      sized = true;
    } else options.push({ key: name, value: javaTrim(String(value)), pointer: joinPointer(`${base}/options`, key) });
  }
  if (size !== undefined && !sized) options.push({ key: 'size', value: size, pointer: `${base}/size` });
  return options;
}

/** Find what of a volume never reaches Mesos: other options, look-alikes of the driver, an overridden size, `shared`. */
function unmappedOf(external: External, base: string): Unmapped[] {
  const unmapped: Unmapped[] = [];
  const given = external.options as Readonly<Record<string, unknown>> | null | undefined;
  for (const key in given)
    if (
      key !== dvdiDriverKey &&
      (!key.startsWith(dvdiPrefix) || isDriver(key) || (key === 'dvdi/size' && typeof external.size === 'number'))
    )
      unmapped.push({
        field: key,
        value: given[key],
        pointer: joinPointer(base, 'options', key),
        ...(key === 'dvdi/size' && { reason: 'Marathon uses the field `size` instead' }),
      });
  if (external.shared) unmapped.push({ field: 'shared', value: true, pointer: joinPointer(base, 'shared') });
  return unmapped;
}

function volumeOf(volume: MarathonVolume, external: External, pointer: string): Located {
  const base = `${pointer}/external`;
  const options = `${base}/options`;
  const driver = (external.options as Record<string, unknown> | null | undefined)?.[dvdiDriverKey];
  return {
    kind: 'docker',
    format: 'marathon-external',
    pointer,
    driver: typeof driver === 'string' ? driver : undefined,
    name: external.name ?? '',
    options: optionsOf(external, base),
    containerPath: volume.containerPath,
    mode: volume.mode?.toUpperCase() === 'RO' ? 'RO' : 'RW',
    unmapped: unmappedOf(external, base).concat(
      unmappedFields(external, externalFields, base),
      unmappedFields(volume, volumeFields, pointer),
    ),
    origin: {
      name: `${base}/name`,
      driver: joinPointer(options, dvdiDriverKey),
      options,
      containerPath: `${pointer}/containerPath`,
      mode: `${pointer}/mode`,
    },
  };
}

/** Decode a volume that Marathon hands to one of its two providers. */
function decodeVolume(volume: MarathonVolume, pointer: string): Located | undefined {
  const { external, persistent } = volume;
  if (!external || persistent) return undefined;
  const options: unknown = external.options;
  if (isCsiOptions(options))
    return external.provider === 'csi' ? decodeCsi(volume, external, options, pointer) : undefined;
  return external.provider === 'dvdi' ? volumeOf(volume, external, pointer) : undefined;
}

/** Get the external volumes that Marathon hands to its providers; every other volume of the app is `unread`. */
export function decode({ app, pointer }: WorkloadFacts): Decoded {
  const declared = app?.container?.volumes;
  if (!declared) return nothing;
  const volumes: Located[] = [];
  const otherDeclarations: Unmapped[] = [];
  for (const [index, volume] of declared.entries()) {
    const place = `${pointer}/container/volumes/${index}`;
    const external = decodeVolume(volume, place);
    if (external === undefined) otherDeclarations.push({ field: 'volume', value: volume, pointer: place });
    else volumes.push(external);
  }
  return { volumes, otherDeclarations };
}

/** Take the volumes out; a list that gets empty goes too, and so does a container that then says nothing but MESOS. */
export function removeDeclarations({ app, pointer }: WorkloadFacts, volumes: readonly Located[]): readonly Edit[] {
  const container = app?.container;
  if (!container?.volumes || volumes.length === 0) return [];
  if (volumes.length < container.volumes.length)
    return volumes.toReversed().map((volume) => ({ op: 'remove', pointer: volume.pointer }));
  const onlyType = Object.keys(container).every((key) => key === 'volumes' || key === 'type');
  const bare = onlyType && container.type?.toUpperCase() === 'MESOS';
  return [
    { op: 'remove', pointer: bare ? joinPointer(pointer, 'container') : joinPointer(pointer, 'container', 'volumes') },
  ];
}
