import type { Diagnostic } from '../model/diagnostic.ts';
import { joinPointer } from '../text/pointer.ts';
import { checkShape } from './shape.ts';
import { volumeShapes } from './shapes.ts';

const notVolumes = (message: string, pointer: string): Diagnostic => ({
  rule: 'document/schema',
  severity: 'error',
  message,
  pointer,
});

/** List where a value is not a list of volumes; empty when it is one. */
export function checkVolumes(value: unknown): readonly Diagnostic[] {
  if (!Array.isArray(value)) return [notVolumes('the volumes are not a list; pass a list of volumes', '')];
  return value.flatMap((volume, index) => {
    const pointer = joinPointer('', index);
    const { kind } = Object(volume) as { readonly kind?: unknown };
    return kind === 'docker' || kind === 'csi'
      ? checkShape(volume, volumeShapes[kind], pointer)
      : [notVolumes('the volume is missing its `kind`: `docker` or `csi`', joinPointer(pointer, 'kind'))];
  });
}
