import { listAt, membersAt, textAt, valueAt } from '../../exit/json.ts';
import type { Volume } from '../../model/volume.ts';

const fromLiteral = (text: string): string => text.replaceAll('$$', '$');

/** Get the volumes that a Compose file holds, a volume for each mount; an external one names no driver. */
export function decode(file: unknown): readonly Volume[] {
  const services = membersAt(file, 'services');
  return membersAt(file, 'volumes').flatMap(([key, definition]) => {
    const driver = textAt(definition, 'driver');
    const volume: Volume = {
      kind: 'docker',
      ...(driver !== undefined && { driver: fromLiteral(driver) }),
      name: fromLiteral(textAt(definition, 'name') ?? key),
      options: membersAt(definition, 'driver_opts').map(([option, value]) => ({
        key: option,
        value: fromLiteral(String(value)),
      })),
    };
    const mounts = services.flatMap(([, service]) =>
      listAt(service, 'volumes').filter((mount) => textAt(mount, 'source') === key),
    );
    if (mounts.length === 0) return [volume];
    return mounts.map(
      (mount): Volume => ({
        ...volume,
        containerPath: fromLiteral(textAt(mount, 'target') ?? ''),
        mode: valueAt(mount, 'read_only') === true ? 'RO' : 'RW',
      }),
    );
  });
}
