import { fillTemplate } from '../model/container-path-template.ts';
import type { Located } from '../model/volume.ts';
import type { Loss } from './format.ts';

/**
 * Get the path to write where only an absolute one will do: the volume's own, or the template filled in where that is
 * relative or absent; a relative one that the template replaces is a loss.
 */
export function absolutePathOf(
  volume: Located,
  template: string | undefined,
  slot: number,
): { readonly containerPath: string | undefined; readonly losses: readonly Loss[] } {
  const { name, containerPath: own, origin } = volume;
  if (template === undefined || own?.startsWith('/')) return { containerPath: own, losses: [] };
  const reason = 'relative container path replaced by the one supplied';
  const lost = { volume: name, field: 'containerPath', value: own, reason, pointer: origin.containerPath };
  return { containerPath: fillTemplate(template, volume, slot), losses: own === undefined ? [] : [lost] };
}
