import { button, byId, confirm, make, refill } from './dom.ts';
import type { Editor } from './editor.ts';
import { countFindings, showFinding } from './findings.ts';
import type { Shared } from './share.ts';
import type { Reply } from './worker.ts';

/** The formats that there are to choose, by what they are for. */
const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'Within Mesos',
    [
      ['mesos-volume', 'Mesos Volume'],
      ['marathon-external', 'Marathon external volumes'],
      ['dvdi-env', 'DVDI_VOLUME_* variables'],
      ['flocker-env', 'FLOCKER_* variables'],
      ['docker-parameters', 'Docker parameters'],
      ['dvdcli', 'dvdcli commands'],
    ],
  ],
  [
    'Outside Mesos',
    [
      ['kubernetes', 'Kubernetes'],
      ['compose', 'Compose'],
      ['docker-run', 'docker run'],
      ['nomad', 'Nomad'],
    ],
  ],
];

/** What a conversion is asked for. */
export interface ConvertForm {
  readonly format: HTMLSelectElement;
  readonly containerPath: HTMLInputElement;
  readonly storage: HTMLTextAreaElement;
  /** Show the fields that the format has. */
  update(): void;
  /** Fill in what a link carries; a format that there is no more leaves the one there is. */
  fill(shared: Pick<Shared, 'to' | 'containerPath' | 'storage'>): void;
}

/** Makes the form of the tab; `changed` hears of every change of it. */
export function createConvertForm(changed: () => void): ConvertForm {
  const format = make(
    'select',
    { id: 'format' },
    ...groups.map(([label, formats]) =>
      make('optgroup', { label }, ...formats.map(([value, title]) => make('option', { value }, title))),
    ),
  );
  const containerPath = make('input', {
    id: 'container-path',
    placeholder: 'if it has none',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const storage = make('textarea', {
    id: 'storage',
    rows: '5',
    spellcheck: 'false',
    placeholder: 'volumes:\n  <name>:\n    backend: ebs\n    handle: vol-0a1b2c3d4e5f67890\n    zone: us-west-2a',
  });
  const facts = make('label', { class: 'facts' }, 'Facts of the storage, as YAML ', storage);
  format.addEventListener('change', changed);
  for (const input of [containerPath, storage]) input.addEventListener('input', changed);
  byId('convert').replaceChildren(
    make(
      'div',
      { class: 'form' },
      make('label', { for: 'format' }, 'To'),
      format,
      make('label', { for: 'container-path' }, 'Container path'),
      containerPath,
      facts,
    ),
    make('div', { id: 'converted', tabindex: '-1' }),
  );
  const outside = new Set(groups[1]?.[1].map(([id]) => id));
  return {
    format,
    containerPath,
    storage,
    update() {
      facts.hidden = !outside.has(format.value);
    },
    fill(shared) {
      if ([...format.options].some(({ value }) => value === shared.to)) format.value = shared.to;
      containerPath.value = shared.containerPath;
      storage.value = shared.storage;
    },
  };
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  make('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Show what a conversion came to: the output, and beside it what was lost or changed. */
export function showConverted({ output, diagnostics }: Reply<'convert'>, to: string, editor: Editor): void {
  const pre = make('pre', { tabindex: '0', 'aria-label': 'Output' }, output);
  const copier = button('Copy', async () => {
    try {
      await navigator.clipboard.writeText(output ?? '');
      confirm(copier, 'Copied');
    } catch {
      getSelection()?.selectAllChildren(pre);
      confirm(copier, 'Selected; copy it');
    }
  });
  const isJson = /^\s*[{[]/.test(output ?? '');
  const name = to === 'docker-run' || to === 'dvdcli' ? `${to}.txt` : `${to}.${isJson ? 'json' : 'yaml'}`;
  const shown =
    output === undefined
      ? make('p', { class: 'refused' }, 'This conversion is refused; nothing is written.')
      : make(
          'div',
          { class: 'output' },
          make(
            'div',
            { class: 'summary' },
            make('p', {}, `Lost or changed: ${countFindings(diagnostics, 'nothing')}`),
            copier,
            button('Download', () => download(output, name)),
          ),
          pre,
        );
  const losses =
    diagnostics.length === 0
      ? undefined
      : make(
          'div',
          { class: 'losses' },
          make('h2', {}, output === undefined ? 'Why' : 'Lost or changed'),
          make('ul', { class: 'list' }, ...diagnostics.map((each) => showFinding(each, editor))),
        );
  refill(byId('converted'), shown, losses);
}
