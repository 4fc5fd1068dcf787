import type { Target } from 'extvol';
import { byId, make } from './dom.ts';

/** The releases to choose from, the newest first. */
const releases: readonly (readonly [member: keyof Target & string, title: string, versions: readonly string[]])[] = [
  ['marathon', 'Marathon', ['1.11', '1.10', '1.9', '1.8', '1.7', '1.6', '1.5', '1.4', '1.3', '1.2', '1.1', '0.15']],
  ['mesos', 'Mesos', ['1.11', '1.10', '1.9', '1.8', '1.7', '1.6', '1.5', '1.4', '1.3', '1.2', '1.1', '1.0', '0.28']],
  ['dvdiModule', 'DVDI module', ['0.4.7', '0.4.3', '0.4.1', '0.3.0', '0.2.0']],
];

/** The choice of releases. */
export interface Versions {
  target(): Target;
  /** The releases that are not the newest, by member. */
  chosen(): Readonly<Record<string, string>>;
  choose(versions: Readonly<Record<string, string>>): void;
}

/** Makes the choice of releases; `changed` hears of every change. */
export function createVersions(changed: () => void): Versions {
  const selects = releases.map(([member, title, versions]) => {
    const select = make('select', { id: member }, ...versions.map((value) => make('option', { value }, value)));
    select.addEventListener('change', changed);
    byId('target').append(make('label', {}, `${title} `, select));
    return [member, select] as const;
  });
  const chosen = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      selects.flatMap(([member, select]) => (select.selectedIndex === 0 ? [] : [[member, select.value]])),
    );
  return {
    chosen,
    target: () => Object.fromEntries(Object.entries(chosen()).map(([member, version]) => [member, { version }])),
    choose(versions) {
      for (const [member, select] of selects) {
        const wanted = [...select.options].findIndex(({ value }) => value === versions[member]);
        select.selectedIndex = Math.max(0, wanted);
      }
    },
  };
}
