import type { Extension, Range, Text } from '@codemirror/state';
import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass } from '@codemirror/view';
import type { Diagnostic } from 'extvol';

/** Marks the places of findings in the text, instead of those marked before. */
export const setMarks = StateEffect.define<readonly Diagnostic[]>();

/** Make the mark of a finding, of at least one character; none at the end of the text. */
function markOf({ position, severity, message, rule }: Diagnostic, { length }: Text): Range<Decoration>[] {
  const from = position?.start.offset ?? 0;
  const to = Math.min(Math.max(position?.end.offset ?? 0, from + 1), length);
  const title = `${severity}: ${message} (${rule})`;
  return from < to ? [Decoration.mark({ class: `mark ${severity}`, attributes: { title } }).range(from, to)] : [];
}

const places = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects, newDoc }) {
    const set = effects.find((effect) => effect.is(setMarks));
    return set === undefined
      ? marks.map(changes)
      : Decoration.set(
          (set.value as readonly Diagnostic[]).flatMap((each) => markOf(each, newDoc)),
          true,
        );
  },
  provide: (field) => EditorView.decorations.from(field),
});

class LineMarker extends GutterMarker {
  override elementClass: string;
  constructor(elementClass: string) {
    super();
    this.elementClass = elementClass;
  }
}

const lines = gutterLineClass.compute([places], (state) => {
  const marked: Range<GutterMarker>[] = [];
  state.field(places).between(0, state.doc.length, (from, _, { spec }) => {
    marked.push(new LineMarker(spec.class).range(state.doc.lineAt(from).from));
  });
  return RangeSet.of(marked, true);
});

/** The marks in the text, and beside the numbers of their lines. */
export const marks: Extension = [places, lines];
