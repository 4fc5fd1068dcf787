import type { StorageFacts } from '../drivers/exit.ts';
import type { Finding, Severity } from '../model/diagnostic.ts';
import type { Located } from '../model/volume.ts';
import type { JsonPointer } from '../text/pointer.ts';

import type { ExitCode } from './codes.ts';

/** A fact that the output does not say, with the field or option that it is in the source. */
export interface LostFact {
  readonly field: string;
  /** `[redacted]` for a secret. */
  readonly value: unknown;
}

/** Facts of the storage behind a volume that are missing. */
export interface Asked {
  readonly driver: string;
  readonly name: string;
  readonly facts: readonly (keyof StorageFacts)[];
}

/** What a caller must know of a conversion that leaves Mesos. */
export interface ExitFinding extends Finding {
  readonly severity: Severity;
  /** Names the kind of finding, for ever. */
  readonly code: ExitCode;
  /** Name of the volume in the source; absent where it is of the workload or of the whole. */
  readonly volume?: string;
  /** What is lost by it. */
  readonly lost?: readonly LostFact[];
  /** The facts of the storage that are missing. */
  readonly asks?: Asked;
}

/** Get a finding about a volume, or about the place of a workload. */
export function report(
  severity: Severity,
  code: ExitCode,
  at: Pick<Located, 'pointer' | 'name'> | JsonPointer,
  message: string,
  lost?: readonly LostFact[],
): ExitFinding {
  const place = typeof at === 'string' ? { pointer: at } : { pointer: at.pointer, volume: at.name };
  return { severity, code, ...place, message, ...(lost !== undefined && { lost }) };
}

/** Get a finding about facts that are missing; the message says how to look them up. */
export const ask = (
  severity: Severity,
  code: ExitCode,
  volume: Pick<Located, 'pointer' | 'name'> & { readonly driver: string },
  facts: readonly (keyof StorageFacts)[],
  message: string,
): ExitFinding => ({
  ...report(severity, code, volume, message),
  asks: { driver: volume.driver, name: volume.name, facts },
});
