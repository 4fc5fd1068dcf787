import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import type { Diagnostic as Mark } from '@codemirror/lint';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Diagnostic } from 'extvol';

/** The most characters of a text that is coloured. */
const LONGEST = 1_000_000;

const colours = HighlightStyle.define([
  { tag: tags.propertyName, class: 'c-key' },
  { tag: tags.definition(tags.propertyName), class: 'c-key' },
  { tag: [tags.string, tags.content], class: 'c-text' },
  { tag: [tags.number, tags.bool, tags.null], class: 'c-number' },
  { tag: tags.comment, class: 'c-comment' },
]);

/** Where a finding is marked; at least one character, so that it can be seen. */
function markOf({ position, severity, message, rule }: Diagnostic, length: number): Mark {
  const from = Math.min(position?.start.offset ?? 0, length);
  const to = Math.min(Math.max(position?.end.offset ?? 0, from + 1), length);
  return { from, to: Math.max(from, to), severity, message: `${message} (${rule})` };
}

/** The text on the left. */
export interface Editor {
  text(): string;
  /** Put another text there; it can be undone. */
  replace(text: string): void;
  /** Make some replacements, by offsets. */
  change(changes: readonly { readonly from: number; readonly to: number; readonly insert: string }[]): void;
  mark(diagnostics: readonly Diagnostic[]): void;
  /** Go to a place. */
  show(from: number, to: number): void;
}

/** Makes the editor in an element; `changed` hears of every change. */
export function createEditor(parent: HTMLElement, changed: () => void): Editor {
  const language = new Compartment();
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
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        syntaxHighlighting(colours),
        lintGutter(),
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        language.of([]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Manifest, JSON or YAML', spellcheck: 'false', tabindex: '0' }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) changed();
        }),
      ],
    }),
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const text = (): string => view.state.sliceDoc();
  const colour = (of: string): void => {
    const extension = of.length > LONGEST ? [] : /^\ufeff?\s*(?:[{[]|\/[/*])/.test(of) ? json() : yaml();
    view.dispatch({ effects: language.reconfigure(extension) });
  };
  return {
    text,
    replace(to) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: to },
        selection: { anchor: 0 },
        scrollIntoView: true,
      });
      colour(to);
    },
    change(changes) {
      view.dispatch({ changes: [...changes] });
    },
    mark(diagnostics) {
      const { length } = view.state.doc;
      view.dispatch(
        setDiagnostics(
          view.state,
          diagnostics.map((each) => markOf(each, length)),
        ),
      );
      colour(text());
    },
    show(from, to) {
      const { length } = view.state.doc;
      view.dispatch({
        selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
        scrollIntoView: true,
      });
      view.focus();
    },
  };
}

const STYLE = `
.cm-editor { height: 100%; background: var(--paper); color: var(--ink); font-size: 13px; }
.cm-editor.cm-focused { outline: 2px solid var(--accent); outline-offset: -2px; }
.cm-scroller { font-family: var(--mono); line-height: 1.5; overflow: auto; }
.cm-editor .cm-gutters { background: var(--paper); color: var(--quiet); border: none; }
.cm-editor .cm-content { caret-color: var(--ink); padding: 8px 0; }
.cm-editor .cm-cursor { border-left-color: var(--ink); }
.cm-editor .cm-selectionBackground, .cm-editor.cm-focused .cm-selectionBackground { background: var(--selected) !important; }
.cm-editor .cm-tooltip, .cm-editor .cm-panels { background: var(--raised); color: var(--ink); border: 1px solid var(--line); }
.cm-editor .cm-tooltip { max-width: 32rem; font: 13px/1.4 var(--sans); }
.cm-editor .cm-lintRange { background-image: none; text-decoration: underline wavy; text-underline-offset: 3px; }
.cm-editor .cm-lintRange-error { text-decoration-color: var(--error); background: var(--error-wash); }
.cm-editor .cm-lintRange-warning { text-decoration-color: var(--warning); }
.cm-editor .cm-lintRange-info { text-decoration-color: var(--info); }
.cm-editor .cm-diagnostic-error { border-left-color: var(--error); }
.cm-editor .cm-diagnostic-warning { border-left-color: var(--warning); }
.cm-editor .cm-diagnostic-info { border-left-color: var(--info); }
.cm-editor .cm-lint-marker { content: none; width: 7px; height: 7px; margin: 0 0 2px 3px; vertical-align: middle; border-radius: 50%; }
.cm-editor .cm-lint-marker-error { background: var(--error); }
.cm-editor .cm-lint-marker-warning { background: var(--warning); }
.cm-editor .cm-lint-marker-info { background: var(--info); }
.cm-editor .cm-gutter-lint { width: 14px; }
.c-key { color: var(--c-key); }
.c-text { color: var(--c-text); }
.c-number { color: var(--c-number); }
.c-comment { color: var(--quiet); }
`;
