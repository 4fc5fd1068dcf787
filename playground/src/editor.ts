import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import type { Diagnostic } from 'extvol';
import { language } from './language.ts';
import { marks, setMarks } from './marks.ts';

/** The text on the left. */
export interface Editor {
  text(): string;
  length(): number;
  lines(): number;
  isBlank(): boolean;
  /** The number of changes so far; what is known of a text holds as long as this stays. */
  version(): number;
  /** Put another text there; it can be undone. */
  replace(text: string): void;
  /** Make some replacements, by offsets. */
  change(changes: readonly { readonly from: number; readonly to: number; readonly insert: string }[]): void;
  mark(diagnostics: readonly Diagnostic[]): void;
  /** Go to a place. */
  show(from: number, to: number): void;
}

/** What hears of every change of the text, and of every offset that the cursor moves to. */
export interface Listener {
  changed(): void;
  moved(to: number): void;
}

/** Makes the editor in an element. */
export function createEditor(parent: HTMLElement, { changed, moved }: Listener): Editor {
  let version = 0;
  // In a tree of its own the editor's style sheets are no elements, which the policy of the page would forbid.
  const root = parent.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        language,
        marks,
        keymap.of([...standardKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Manifest, JSON or YAML', spellcheck: 'false', tabindex: '0' }),
        EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
          if (selectionSet) moved(state.selection.main.head);
          if (!docChanged) return;
          version += 1;
          changed();
        }),
      ],
    }),
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const text = (): string => view.state.sliceDoc();
  return {
    text,
    length: () => view.state.doc.length,
    lines: () => view.state.doc.lines,
    isBlank: () => text().trim() === '',
    version: () => version,
    replace(to) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: to },
        selection: { anchor: 0 },
        scrollIntoView: true,
      });
    },
    change(changes) {
      view.dispatch({ changes: [...changes] });
    },
    mark(diagnostics) {
      view.dispatch({ effects: setMarks.of(diagnostics) });
    },
    show(from, to) {
      const { length } = view.state.doc;
      view.dispatch({
        selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
        effects: EditorView.scrollIntoView(Math.min(from, length), { y: 'center' }),
      });
      view.focus();
    },
  };
}

const STYLE = `
.cm-editor { height: 100%; background: var(--paper); color: var(--ink); font-size: 13px; }
.cm-editor.cm-focused, .cm-editor .cm-content { outline: none; }
.cm-editor.cm-focused::after { content: ""; position: absolute; inset: 0; z-index: 300; outline: 2px solid var(--accent); outline-offset: -2px; pointer-events: none; }
.cm-scroller { font-family: var(--mono); line-height: 1.5; overflow: auto; }
.cm-editor .cm-gutters { background: var(--paper); color: var(--quiet); border: none; }
.cm-editor .cm-content { caret-color: var(--ink); padding: 8px 0; }
.cm-editor .cm-content ::selection { background: var(--selected); }
.mark { text-decoration: underline wavy; text-underline-offset: 3px; }
.mark.error { text-decoration-color: var(--error); background: var(--error-wash); }
.mark.warning { text-decoration-color: var(--warning); }
.mark.info { text-decoration-color: var(--info); }
.cm-lineNumbers .cm-gutterElement.mark { text-decoration: none; background: none; box-shadow: inset 3px 0 currentColor; }
.cm-lineNumbers .cm-gutterElement.info { color: var(--info); }
.cm-lineNumbers .cm-gutterElement.warning { color: var(--warning); }
.cm-lineNumbers .cm-gutterElement.error { color: var(--error); }
.c-key { color: var(--c-key); }
.c-text { color: var(--c-text); }
.c-number { color: var(--c-number); }
.c-comment { color: var(--quiet); }
`;
