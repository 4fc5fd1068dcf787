import type { FormatDocuments } from '../formats/documents.ts';
import { refusal } from '../formats/findings.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import type { Located, Unmapped, Volume } from '../model/volume.ts';
import { toJsonData } from '../read/json-data.ts';
import { unknownName } from '../text/must-be.ts';
import { checkVolumes } from './check-volumes.ts';
import type { DeclarationFormat } from './documents.ts';
import { access, formatIds } from './documents.ts';
import { toPlain } from './located.ts';
import { checkShape } from './shape.ts';

/** A fact of the document that a plain volume has no field for. */
export interface UnmappedFact extends Unmapped {
  /** Index of the volume it belongs to; absent for a declaration that makes no volume. */
  readonly volume?: number;
}

/** The volumes that a document declares. */
export interface DecodedVolumes {
  /** In the order of declaration; empty where the document declares none, or has not the shape of one. */
  readonly volumes: readonly Volume[];
  /** What the volumes do not say: a DVDI slot, a host path, a variable that makes no volume. */
  readonly unmapped: readonly UnmappedFact[];
  /** Why the document, or a part of it, cannot be read; sorted by pointer. */
  readonly diagnostics: readonly Diagnostic[];
}

const nothing = (diagnostics: readonly Diagnostic[]): DecodedVolumes => ({ volumes: [], unmapped: [], diagnostics });

/** Report a format that there is none of. */
export const unknownFormat = (id: unknown): Diagnostic => refusal(unknownName('format', String(id), formatIds));

/** Report what keeps a declaration from being a volume (a missing name, a mode that there is none of), at its place. */
const lacks = (located: Located, plain: Volume): readonly Diagnostic[] =>
  checkVolumes([plain]).map((problem): Diagnostic => {
    const [, , field = ''] = problem.pointer.split('/');
    const { origin, pointer } = located;
    return { ...problem, pointer: Object.hasOwn(origin, field) ? origin[field as keyof typeof origin] : pointer };
  });

/**
 * Read the external volumes that a document declares in one format, as plain data. Only the members that declare volumes
 * are looked at: for a verdict use `lint`. Never throws for bad data: whatever keeps a volume from being read is a
 * diagnostic with its pointer, and what a plain volume cannot express is listed in `unmapped`.
 *
 * The formats are those of mesos-module-dvdi 0.4.7, mesos-module-flocker, dvdcli 0.2.1, Marathon 1.11 and Mesos 1.11.
 *
 * @example
 * ```ts
 * const { volumes } = decodeVolumes('dvdi-env', { DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_OPTS: 'size=10' });
 * volumes[0]; // { kind: 'docker', driver: 'rexray', name: 'pg', options: [{ key: 'size', value: '10' }], mode: 'RW' }
 * ```
 */
export function decodeVolumes<Id extends DeclarationFormat>(format: Id, document: FormatDocuments[Id]): DecodedVolumes {
  if (!formatIds.includes(format)) return nothing([unknownFormat(format)]);
  const { format: codec, shape, read } = access[format];
  const { value, problems, numbers } = toJsonData(document);
  const wrong = problems.length > 0 ? problems : [...numbers, ...checkShape(value, shape)];
  if (wrong.some(isError)) return nothing([...wrong].sort(compareDiagnostics));
  const decoded = read(value, '').map((entry) => codec.decode(entry.read()));
  const declared = decoded
    .flatMap(({ volumes }) => volumes)
    .map((located) => ({ located, plain: toPlain(located) }))
    .map((each) => ({ ...each, problems: lacks(each.located, each.plain) }));
  const volumes = declared.filter(({ problems: lacking }) => lacking.length === 0);
  return {
    volumes: volumes.map(({ plain }) => plain),
    unmapped: [
      ...volumes.flatMap(({ located }, volume) => located.unmapped.map((fact) => ({ ...fact, volume }))),
      ...decoded.flatMap(({ otherDeclarations }) => otherDeclarations),
    ],
    diagnostics: declared.flatMap(({ problems: lacking }) => lacking).sort(compareDiagnostics),
  };
}
