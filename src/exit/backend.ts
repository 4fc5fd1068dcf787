import { given, nfs } from '../drivers/backends.ts';
import type { Backend } from '../drivers/exit.ts';
import { drivers } from '../drivers/index.ts';
import { quote } from '../text/quote.ts';
import type { ExitFinding } from './finding.ts';
import { ask, report } from './finding.ts';
import type { ExitVolume } from './volume.ts';

/** The server and path of a volume that NFS serves, whatever its driver. */
export function nfsShareOf({
  facts,
  derived,
}: ExitVolume): { readonly server: string; readonly path: string } | undefined {
  const { server = derived.server, path = derived.path } = facts;
  return server === undefined || path === undefined || facts.csiDriver !== undefined ? undefined : { server, path };
}

const backendsByDriver = new Map(
  drivers.flatMap(({ exit }) =>
    Object.values(exit.backends).flatMap((backend) =>
      backend.source !== undefined && 'csi' in backend.source ? [[backend.source.csi, backend] as const] : [],
    ),
  ),
);

/** The storage of a volume, or why it is not known. */
export function backendOf(volume: ExitVolume): Backend | ExitFinding {
  const { driver, name, facts, derived, exit, located } = volume;
  const what = `volume ${quote(name)}`;
  if (located.csi !== undefined || facts.csiDriver !== undefined)
    return backendsByDriver.get(facts.csiDriver ?? located.csi?.pluginName ?? '') ?? given;
  if (nfsShareOf(volume) !== undefined) return nfs;
  const word = facts.backend ?? derived.backend ?? '';
  const backend = exit === undefined ? given : Object.hasOwn(exit.backends, word) ? exit.backends[word] : undefined;
  if (backend?.refusal !== undefined)
    return report(
      'error',
      'driver-unsupported',
      volume,
      `${what} is on ${quote(word)}: ${backend.refusal}; move its data`,
    );
  if (exit?.refusal !== undefined && (backend === undefined || word === ''))
    return report(
      'error',
      exit.refusal.code,
      volume,
      `${what} is of the driver ${quote(driver)}: ${exit.refusal.reason}; or give \`csiDriver\` and \`handle\`, or \`server\` and \`path\``,
    );
  if (backend !== undefined) return backend;
  const words = Object.entries(exit?.backends ?? {})
    .flatMap(([id, { refusal }]) => (refusal === undefined ? quote(id) : []))
    .join(', ');
  return word === ''
    ? ask(
        'error',
        'backend-unknown',
        volume,
        ['backend'],
        `${what}: the driver ${quote(driver)} does not say what storage it uses; give \`backend\`, one of ${words}`,
      )
    : ask(
        'error',
        'backend-unknown',
        volume,
        ['backend'],
        `${what}: nothing is known of the storage ${quote(word)} behind ${quote(driver)}; give a \`backend\` of ${words}, or \`csiDriver\` and \`handle\``,
      );
}
