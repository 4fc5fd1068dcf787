import type { FormatDocuments } from '../formats/documents.ts';
import { diagnoseFinding, diagnoseLoss, refusal } from '../formats/findings.ts';
import type { Loss } from '../formats/format.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import type { Volume } from '../model/volume.ts';
import { toJsonData } from '../read/json-data.ts';
import { applyEdits } from '../text/edit/edit.ts';
import { quote } from '../text/quote.ts';
import { checkVolumes } from './check-volumes.ts';
import { unknownFormat } from './decode.ts';
import type { DeclarationFormat, FormatAccess } from './documents.ts';
import { access, formatIds } from './documents.ts';
import { toLocated } from './located.ts';
import { checkShape } from './shape.ts';

/** How to encode. */
export interface EncodeVolumesOptions<Document> {
  /** A document to add the volumes to; it is not changed. Without it a new one is made that holds nothing else. */
  readonly base?: Document;
  /** Container path for volumes that have none: `{name}`, `{driver}` and `{slot}` are filled in. */
  readonly containerPath?: string;
}

/** A document that declares volumes, and all that it does not say. */
export interface EncodedVolumes<Document> {
  /** Absent where the volumes are refused, which an `error` in the diagnostics explains. */
  readonly document?: Document;
  /** Every fact of the volumes that the document does not say; pointers lie in the list of volumes. */
  readonly losses: readonly Loss[];
  /** Refusals, losses and changes, sorted by pointer; those of a base document say so. */
  readonly diagnostics: readonly Diagnostic[];
}

const refuse = (...diagnostics: readonly Diagnostic[]): EncodedVolumes<never> => ({
  losses: [],
  diagnostics: [...diagnostics].sort(compareDiagnostics),
});

/** Read the base document, or an empty one; says why it cannot hold the declarations. */
function readBase({ format, shape, read }: FormatAccess, base: unknown) {
  const { value, problems } = toJsonData(base ?? format.emptyDocument());
  const wrong = problems.length > 0 ? problems : checkShape(value, shape);
  if (wrong.length > 0)
    return wrong.map(({ message, pointer }) => refusal(`the base document, at ${quote(pointer)}: ${message}`));
  const [entry] = read(value, '');
  const workload = entry?.read();
  return workload !== undefined && format.canHold(workload)
    ? { value, workload }
    : [refusal(`the document cannot hold ${format.id} (${format.title}); pass one that can as \`base\``)];
}

/**
 * Declare volumes in one format. The document is typed by the format and absent where the volumes are refused; what it
 * cannot express is in `losses`. Never throws: volumes that are not volumes are refused with a pointer into the list.
 *
 * @example
 * ```ts
 * const { document, losses } = encodeVolumes('marathon-external', [
 *   { kind: 'docker', driver: 'rexray', name: 'pg', options: [{ key: 'size', value: '10' }], containerPath: 'data' },
 * ]);
 * document?.container?.volumes?.[0]?.external; // { size: 10, name: 'pg', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } }
 * ```
 */
export function encodeVolumes<Id extends DeclarationFormat>(
  format: Id,
  volumes: readonly Volume[],
  options: EncodeVolumesOptions<FormatDocuments[Id]> = {},
): EncodedVolumes<FormatDocuments[Id]> {
  if (!formatIds.includes(format)) return refuse(unknownFormat(format));
  const { value, problems } = toJsonData(volumes);
  const wrong = problems.length > 0 ? problems : checkVolumes(value);
  if (wrong.length > 0) return refuse(...wrong);
  const { base, containerPath } = options;
  const read = readBase(access[format], base);
  if (!('workload' in read)) return refuse(...read);
  const located = (value as readonly Volume[]).map(toLocated);
  const { edits, losses, findings } = access[format].format.encode(located, read.workload, {
    ...(containerPath === undefined ? {} : { containerPath }),
  });
  const diagnostics = [...losses.map(diagnoseLoss), ...findings.map(diagnoseFinding)].sort(compareDiagnostics);
  if (diagnostics.some(isError)) return { losses, diagnostics };
  return { document: applyEdits(read.value, edits) as FormatDocuments[Id], losses, diagnostics };
}
