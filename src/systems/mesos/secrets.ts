import type { MesosSecret } from '../../generated/mesos-volumes.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import { secretEntries } from './isolators.ts';
import type { VolumeEntry } from './sources.ts';

/** A volume that holds a secret. */
export interface SecretEntry extends VolumeEntry {
  readonly secret: NonNullable<MesosSecret>;
  readonly secretPointer: JsonPointer;
}

/** The secrets that the isolator for them mounts, in order. */
export const mesosSecrets: Selector<SecretEntry> = among(secretEntries, (entries) =>
  entries.flatMap((entry) => {
    const { source } = entry.volume;
    return source?.type === 'SECRET' && source.secret
      ? { ...entry, secret: source.secret, secretPointer: joinPointer(entry.pointer, 'source', 'secret') }
      : [];
  }),
);

/** Find what is wrong with the shape of a secret, in Mesos's words; of types that it does not know it asks nothing. */
export function misshapenSecret({ type, reference, value }: NonNullable<MesosSecret>): string | undefined {
  if (type === 'REFERENCE') {
    if (!reference) return "Secret of type REFERENCE must have the 'reference' field set";
    return value ? `Secret '${reference.name}' of type REFERENCE must not have the 'value' field set` : undefined;
  }
  if (type !== 'VALUE') return undefined;
  if (!value) return "Secret of type VALUE must have the 'value' field set";
  return reference ? "Secret of type VALUE must not have the 'reference' field set" : undefined;
}
