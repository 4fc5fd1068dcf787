import { button, byId, confirm, make, refill } from './dom.ts';
import type { Editor } from './editor.ts';
import { countFindings, showFinding } from './findings.ts';
import type { Reply } from './worker.ts';

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
