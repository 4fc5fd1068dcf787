import { byId, make } from './dom.ts';
import type { Conversion } from './worker.ts';

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

const outside = new Set(groups[1]?.[1].map(([id]) => id));

/** What a conversion is asked for. */
export interface ConvertForm {
  /** What is filled in, by the names of the options. */
  values(): Conversion;
  /** Show the fields that the format has. */
  update(): void;
  /** Fill in what a link carries; a format that there is no more leaves the one there is. */
  fill(values: Conversion): void;
}

const makeInput = (id: string, placeholder: string): HTMLInputElement =>
  make('input', { id, placeholder, autocomplete: 'off', spellcheck: 'false' });

/** Makes the form of the tab; `changed` hears of every change of it. */
export function createConvertForm(changed: () => void): ConvertForm {
  const format = make(
    'select',
    { id: 'format' },
    ...groups.map(([label, formats]) =>
      make('optgroup', { label }, ...formats.map(([value, title]) => make('option', { value }, title))),
    ),
  );
  const containerPath = makeInput('container-path', 'if it has none');
  const workload = makeInput('workload', 'all of them');
  const image = makeInput('image', 'if it has none');
  const storage = make('textarea', {
    id: 'storage',
    rows: '5',
    spellcheck: 'false',
    placeholder: 'volumes:\n  <name>:\n    backend: ebs\n    handle: vol-0a1b2c3d4e5f67890\n    zone: us-west-2a',
  });
  const imageLabel = make('label', { for: 'image' }, 'Image');
  const facts = make('label', { class: 'facts' }, 'Facts of the storage, as YAML ', storage);
  format.addEventListener('change', changed);
  for (const field of [containerPath, workload, image, storage]) field.addEventListener('input', changed);
  byId('convert').replaceChildren(
    make(
      'div',
      { class: 'form' },
      make('label', { for: 'format' }, 'To'),
      format,
      make('label', { for: 'workload' }, 'Workload'),
      workload,
      make('label', { for: 'container-path' }, 'Container path'),
      containerPath,
      imageLabel,
      image,
      facts,
    ),
    make('div', { id: 'converted', tabindex: '-1' }),
  );
  return {
    values: () => ({
      to: format.value,
      workload: workload.value,
      containerPath: containerPath.value,
      image: image.value,
      storage: storage.value,
    }),
    update() {
      for (const each of [imageLabel, image, facts]) each.hidden = !outside.has(format.value);
    },
    fill(values) {
      if ([...format.options].some(({ value }) => value === values.to)) format.value = values.to;
      workload.value = values.workload;
      containerPath.value = values.containerPath;
      image.value = values.image;
      storage.value = values.storage;
    },
  };
}
