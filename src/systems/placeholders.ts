import { placeholderIn } from '../text/placeholder.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { Selector } from './selector.ts';
import { among, declaredVolumes, fromAgent } from './selector.ts';

/** A text of a document in which something is left to be filled in. */
export interface Placeholder {
  readonly left: string;
  /** What the text is of its holder: `volume name`, `flag`. */
  readonly what: string;
  /** Which of several it is: the key of an option, the name of a flag. */
  readonly name?: string;
  readonly text: string;
  readonly pointer: JsonPointer;
}

/** Collects the texts that hold a placeholder; a shell puts something else in the place of those that begin with `$`. */
function collector(found: Placeholder[]) {
  return (what: string, text: string, pointer: JsonPointer, isExpanded = false, name?: string): void => {
    const left = placeholderIn(text);
    if (left === undefined || (isExpanded && left.startsWith('$'))) return;
    found.push({ left, what, text, pointer, ...(name !== undefined && { name }) });
  };
}

/** The placeholders in the external volumes of a workload. */
export const volumePlaceholders: Selector<Placeholder> = among(declaredVolumes, (volumes, { commandLines = [] }) => {
  const found: Placeholder[] = [];
  const collect = collector(found);
  for (const { name, driver = '', containerPath = '', options, origin, pointer } of volumes) {
    const isExpanded = commandLines.some((line) => line.pointer === pointer && line.shell?.special.includes('$'));
    collect('driver', driver, origin.driver, isExpanded);
    collect('volume name', name, origin.name, isExpanded);
    collect('container path', containerPath, origin.containerPath, isExpanded);
    for (const option of options) {
      collect('option', option.key, option.pointer, isExpanded);
      collect('value of', option.value, option.pointer, isExpanded, option.key);
    }
  }
  return found;
});

/** The placeholders in the flags and modules of an agent; no shell reads the file that modules are in. */
export const agentPlaceholders: Selector<Placeholder, 'agent'> = fromAgent(({ flags = [], libraries = [] }) => {
  const found: Placeholder[] = [];
  const collect = collector(found);
  for (const { name, value, pointer } of flags) collect('flag', value, pointer, true, name);
  for (const { file = '', pointer, modules } of libraries) {
    collect('library', file, pointer);
    for (const { parameters } of modules)
      for (const { key, value, pointer: place } of parameters) collect('parameter', value, place, false, key);
  }
  return found;
});
