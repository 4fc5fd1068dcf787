import uniqBy from 'lodash/uniqBy.js';
import { escapeControls } from '../text/quote.ts';
import type { Use } from './fleet.ts';
import { volumeOf, volumesOf } from './fleet-volumes.ts';

/** A volume of a drawing. */
interface Volume {
  readonly id: string;
  readonly driver: string;
  readonly name: string;
  /** Whether several workloads mount it. */
  readonly isShared: boolean;
}

/** What is drawn: workloads and volumes with names of their own, and who mounts what where. */
interface Graph {
  readonly apps: readonly { readonly id: string; readonly label: string }[];
  readonly volumes: readonly Volume[];
  readonly mounts: readonly { readonly app: string; readonly volume: string; readonly label: string }[];
}

function graphOf(uses: readonly Use[]): Graph {
  const apps = new Map(uniqBy(uses, 'app').map(({ app }, index) => [app, `app${index}`]));
  const volumes = new Map(
    volumesOf(uses).map((volume, index) => {
      const { driver, name, apps: own } = volume;
      return [volumeOf(volume), { id: `volume${index}`, driver, name, isShared: own.length > 1 }];
    }),
  );
  const mounts = uses.map((use) => ({
    app: String(apps.get(use.app)),
    volume: String(volumes.get(volumeOf(use))?.id),
    label: `${use.path ?? ''}${use.isReadOnly ? ' (read-only)' : ''}`.trim(),
  }));
  return {
    apps: [...apps].map(([label, id]) => ({ id, label })),
    volumes: [...volumes.values()],
    mounts: uniqBy(mounts, JSON.stringify),
  };
}

/** Get a text as a drawing shows it. */
export const shownText = (text: string): string => escapeControls(text);

/** Write a text of DOT, in which Graphviz finds no escape or entity. */
const dotText = (...lines: readonly string[]): string =>
  `"${lines
    .map((line) => shownText(line).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"'))
    .join('\\n')}"`;

/** Draw who mounts which volume, for Graphviz. */
export function writeDot(uses: readonly Use[]): string {
  const { apps, volumes, mounts } = graphOf(uses);
  return [
    'digraph volumes {',
    '  rankdir=LR;',
    '  node [fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...apps.map(({ id, label }) => `  ${id} [shape=box, label=${dotText(label)}];`),
    ...volumes.map(
      ({ id, driver, name, isShared }) =>
        `  ${id} [shape=cylinder, ${isShared ? 'penwidth=3, ' : ''}label=${dotText(...(driver === '' ? [] : [driver]), name)}];`,
    ),
    ...mounts.map(({ app, volume, label }) => `  ${app} -> ${volume} [label=${dotText(label)}];`),
    '}\n',
  ].join('\n');
}

/** Write a text of Mermaid, in which it finds no quote, markup or entity; none is empty. */
const mermaidText = (...lines: readonly string[]): string =>
  `"${
    lines
      .map((line) => shownText(line).replace(/[^\p{L}\p{N} ./:_()-]/gu, (letter) => `#${letter.codePointAt(0)};`))
      .join('<br>') || ' '
  }"`;

/** Draw who mounts which volume, for Mermaid. */
export function writeMermaid(uses: readonly Use[]): string {
  const { apps, volumes, mounts } = graphOf(uses);
  const shared = volumes.filter(({ isShared }) => isShared).map(({ id }) => id);
  return [
    'flowchart LR',
    ...apps.map(({ id, label }) => `  ${id}[${mermaidText(label)}]`),
    ...volumes.map(({ id, driver, name }) => `  ${id}[(${mermaidText(...(driver === '' ? [] : [driver]), name)})]`),
    ...mounts.map(({ app, volume, label }) =>
      label === '' ? `  ${app} --> ${volume}` : `  ${app} -->|${mermaidText(label)}| ${volume}`,
    ),
    ...(shared.length === 0 ? [] : ['  classDef shared stroke-width:3px', `  class ${shared.join(',')} shared`]),
    '',
  ].join('\n');
}
