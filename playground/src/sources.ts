import { byId, make } from './dom.ts';
import type { Editor } from './editor.ts';
import { examples } from './examples.ts';
import { notify } from './notice.ts';

/** The largest file that the page takes. */
const LARGEST = 5_000_000;

/** Where a text comes from beside typing: the examples, a file that is chosen or dropped. */
export interface Sources {
  showExample(index: number): void;
  /** The text is no longer the example that was chosen. */
  forget(): void;
}

/** Makes what is above the editor put texts into it. */
export function createSources(editor: Editor): Sources {
  const choice = byId<HTMLSelectElement>('examples');
  const chooser = byId<HTMLInputElement>('file');
  const showExample = (index: number): void => {
    notify('');
    editor.replace(examples[index]?.[1] ?? '');
    choice.value = String(index);
  };
  async function open(file: File): Promise<void> {
    if (file.size > LARGEST) return notify(`${file.name} is larger than 5 MB; the command line takes it.`);
    notify('');
    editor.replace(await file.text());
  }
  choice.append(...examples.map(([title], index) => make('option', { value: String(index) }, title)));
  choice.addEventListener('change', () => showExample(Number(choice.value)));
  byId('clear').addEventListener('click', () => {
    notify('');
    editor.replace('');
    editor.show(0, 0);
  });
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    if (file !== undefined) open(file);
    // The same file may be chosen again, after a change of it.
    chooser.value = '';
  });
  byId('source').addEventListener('dragover', (event) => event.preventDefault());
  byId('source').addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    open(file);
  });
  return {
    showExample,
    forget() {
      choice.value = '';
    },
  };
}
