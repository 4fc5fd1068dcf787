import { quote } from '../text/quote.ts';
import type { ExitFinding } from './finding.ts';
import { ask, report } from './finding.ts';
import type { ExitVolume } from './volume.ts';

const units = ['Ei', 'Pi', 'Ti', 'Gi', 'Mi', 'Ki'];

/** Write bytes as a quantity, in the largest binary unit that divides them. */
function toQuantity(bytes: bigint): string {
  const unit = units.findIndex((_, index) => bytes % (1n << BigInt(10 * (units.length - index))) === 0n);
  return unit < 0 ? String(bytes) : `${bytes >> BigInt(10 * (units.length - unit))}${units[unit]}`;
}

/** Get the size of a volume as a quantity: the fact, what its declaration says, or a nominal one where the storage has none. */
export function sizeOf(
  volume: ExitVolume,
  isNominal: boolean,
): { readonly size: string; readonly findings: readonly ExitFinding[] } {
  const { facts, derived, readSize, name, driver } = volume;
  const text = volume.option('size') ?? volume.option('sizeInGiB') ?? derived.sizeText;
  const bytes = text === undefined ? undefined : readSize?.(text);
  const size = facts.size ?? (bytes ? toQuantity(bytes) : undefined);
  if (size !== undefined) return { size, findings: [] };
  if (isNominal)
    return {
      size: '1Gi',
      findings: [
        report(
          'info',
          'capacity-nominal',
          volume,
          `volume ${quote(name)}: the capacity is nominal, a file service ignores it`,
        ),
      ],
    };
  const hint =
    volume.usualSize === undefined
      ? ''
      : ` (${quote(driver)} makes ${volume.usualSize} where none is given, but that may not hold)`;
  const read = text === undefined ? 'its declaration has none' : `${quote(text)} cannot be read`;
  return {
    size: '',
    findings: [
      ask(
        'error',
        'size-unknown',
        volume,
        ['size'],
        `the size of volume ${quote(name)} is not known: ${read}; look it up and give \`size\`${hint}`,
      ),
    ],
  };
}
