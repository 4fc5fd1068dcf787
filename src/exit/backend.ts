import { given, nfs } from '../drivers/backends.ts';
import type { Backend, Exit } from '../drivers/exit.ts';
import { drivers } from '../drivers/index.ts';
import { quote } from '../text/quote.ts';
import type { ExitFinding } from './finding.ts';
import { ask, report } from './finding.ts';
import type { ExitVolume } from './volume.ts';

/** Get the server and path of a volume that NFS serves, whatever its driver. */
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

/** Get the storage of a volume, or why it is not known. */
export function backendOf(volume: ExitVolume): Backend | ExitFinding {
  const { driver, name, facts, derived, exit, located } = volume;
  const what = `volume ${quote(name)}`;
  if (located.csi !== undefined || facts.csiDriver !== undefined)
    return backendsByDriver.get(facts.csiDriver ?? driver) ?? given;
  if (nfsShareOf(volume) !== undefined) return nfs;
  const word = facts.backend ?? derived.backend ?? '';
  // A driver of one storage needs no word for it.
  const { backends } = exit ?? { backends: { '': given } as Exit['backends'] };
  const words = Object.entries(backends)
    .flatMap(([id, { refusal }]) => (id !== '' && refusal === undefined ? quote(id) : []))
    .join(', ');
  const single = backends[''];
  const backend = single ?? new Map(Object.entries(backends)).get(word);
  if (backend?.refusal !== undefined)
    return report(
      'error',
      'driver-unsupported',
      volume,
      `${what} is on ${quote(word)}: ${backend.refusal}; move its data`,
    );
  if (exit?.refusal !== undefined && (backend === undefined || backend === single))
    return report(
      'error',
      exit.refusal.code,
      volume,
      `${what} is of the driver ${quote(driver)}: ${exit.refusal.reason}; give ${words === '' ? '' : `\`backend\` (${words}) and \`handle\`, or `}\`csiDriver\` and \`handle\`, or \`server\` and \`path\``,
    );
  if (backend !== undefined) return backend;
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
