import type { AccessMode, Backend } from '../drivers/exit.ts';
import { quote } from '../text/quote.ts';
import type { ExitFinding } from './finding.ts';
import { report } from './finding.ts';
import type { ExitVolume } from './volume.ts';

/** How a volume may be mounted. */
export interface Access {
  readonly mode: AccessMode;
  /** Whether every mount of it only reads. */
  readonly isReadOnly: boolean;
  readonly findings: readonly ExitFinding[];
}

/** Modes of the Container Storage Interface that Kubernetes has under another name. */
const exact: Readonly<Record<string, AccessMode>> = {
  SINGLE_NODE_WRITER: 'ReadWriteOnce',
  MULTI_NODE_READER_ONLY: 'ReadOnlyMany',
  MULTI_NODE_MULTI_WRITER: 'ReadWriteMany',
};

function modeOfCsi(volume: ExitVolume, accessMode: string): Access {
  const same = exact[accessMode];
  if (same !== undefined) return { mode: same, isReadOnly: same === 'ReadOnlyMany', findings: [] };
  const reads = accessMode === 'SINGLE_NODE_READER_ONLY' || volume.located.mode === 'RO';
  const mode = accessMode === 'MULTI_NODE_SINGLE_WRITER' && reads ? 'ReadOnlyMany' : 'ReadWriteOnce';
  const message = `volume ${quote(volume.name)}: Kubernetes has no ${quote(accessMode)}; it becomes ${mode}${reads ? ', mounted read-only' : ''}`;
  return { mode, isReadOnly: reads, findings: [report('warning', 'access-mode-approximated', volume, message)] };
}

/** Get the access mode of a volume: the fact, that of its declaration, or the one that its storage usually serves. */
export function accessOf(volume: ExitVolume, { accessModes }: Backend): Access {
  const { facts, derived, located, name } = volume;
  if (facts.accessMode === undefined && located.csi !== undefined) return modeOfCsi(volume, located.csi.accessMode);
  const possible = derived.accessMode === undefined ? accessModes : [...accessModes, derived.accessMode];
  const mode = facts.accessMode ?? derived.accessMode ?? accessModes[0];
  const message = `volume ${quote(name)}: its storage cannot serve ${mode}; use one of ${possible.map(quote).join(', ')}`;
  return {
    mode,
    isReadOnly: mode === 'ReadOnlyMany',
    findings: possible.includes(mode) ? [] : [report('error', 'access-mode-impossible', volume, message)],
  };
}
