import { mustBe } from '../text/must-be.ts';
import { quote } from '../text/quote.ts';
import { isLabel } from './names.ts';
import type { Storage } from './storage.ts';

/** How a volume that exists is taken over, or a new one made. */
export type Strategy = 'adopt' | 'provision';

/** Every strategy, the default first. */
export const strategies: readonly Strategy[] = ['adopt', 'provision'];

/** What a caller says of a conversion that leaves Mesos. */
export interface ExitOptions {
  /** What is written: `Deployment` (the default), `StatefulSet` or `volumes` for Kubernetes; `job` or `volumes` for Nomad. */
  readonly kind?: string;
  /** `adopt` (the default) takes the volume that exists, `provision` asks for a new, empty one. */
  readonly strategy?: Strategy;
  /** Namespace of claims and workloads, `default` where it is left out. */
  readonly namespace?: string;
  /** StorageClass of new volumes. */
  readonly storageClass?: string;
  /** What is known of the storage behind the volumes. */
  readonly storage?: Storage;
  /** Image for workloads without one. */
  readonly image?: string;
  /** Container of the base that gets the volumes, where it has several. */
  readonly container?: string;
}

/** The names of these options. */
export type ExitOption = keyof ExitOptions;

const all: readonly ExitOption[] = ['kind', 'strategy', 'namespace', 'storageClass', 'storage', 'image', 'container'];

/** What one option must be. */
const forms: Readonly<Partial<Record<ExitOption, readonly [isRight: (text: string) => boolean, expected: string]>>> = {
  strategy: [(text) => (strategies as readonly string[]).includes(text), '`adopt` or `provision`'],
  namespace: [isLabel, 'a DNS label: lower-case letters, digits and inner hyphens, at most 63'],
  storageClass: [(text) => text.split('.').every(isLabel), 'the name of a StorageClass'],
  image: [(text) => text !== '' && text.trim() === text, 'the name of an image'],
  container: [(text) => text !== '', 'the name of a container'],
};

/** Find what is wrong with the options, for a format that takes some of them and writes some kinds. */
export function checkExitOptions(
  format: string,
  takes: readonly ExitOption[],
  kinds: readonly string[],
  options: ExitOptions,
): readonly string[] {
  return all.flatMap((name) => {
    const value: unknown = options[name];
    if (value === undefined || name === 'storage') return [];
    if (!takes.includes(name)) return [`option ${quote(name)} is not for ${format}`];
    const [isRight, expected] =
      name === 'kind'
        ? ([(text: string) => kinds.includes(text), `one of ${kinds.map(quote).join(', ')}`] as const)
        : (forms[name] as NonNullable<(typeof forms)[ExitOption]>);
    return typeof value === 'string' && isRight(value) ? [] : [mustBe(`option ${quote(name)}`, expected, value)];
  });
}
