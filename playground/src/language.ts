import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

interface State {
  /** How far the key of a YAML block is indented, while its lines follow. */
  block: number | undefined;
  isComment: boolean;
}

// Each begins with `^`: it is tried at every word, and must not look for itself in the rest of the line.
const END = '(?=\\s*(?:[,\\]}]|\\s#|$))';
const number = new RegExp(`^(?:-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?|true|false|null|~)${END}`, 'i');
const quoted = /^(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)/;
const key = /^(?:[^\s:,[\]{}"'#]|:(?=\S))+(?=:(?:\s|$))/;
const punctuation = /^(?:[-?](?=\s|$)|[,:[\]{}])/;

/** The words of JSON and YAML, line by line: a grammar of each would be a tenth of the page. */
const words = StreamLanguage.define<State>({
  startState: () => ({ block: undefined, isComment: false }),
  token(stream, state) {
    if (state.block !== undefined && stream.sol()) {
      if (stream.indentation() > state.block) {
        stream.skipToEnd();
        return 'string';
      }
      state.block = undefined;
    }
    if (state.isComment || stream.match('/*')) {
      state.isComment = stream.match(/^.*?\*\//) === null;
      if (state.isComment) stream.skipToEnd();
      return 'comment';
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^(?:#|\/\/).*/)) return 'comment';
    if (stream.match(quoted)) return stream.match(/^\s*:/, false) ? 'propertyName' : 'string';
    if (stream.match(key)) return 'propertyName';
    if (stream.match(number)) return 'number';
    if (stream.match(punctuation)) return null;
    if (stream.match(/^[|>][-+\d]*(?=\s*(?:#|$))/)) state.block = stream.indentation();
    else stream.match(/^[^\s,[\]{}]+/);
    return 'string';
  },
});

/** Colours for JSON and YAML. */
export const language: Extension = [
  words,
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.propertyName, class: 'c-key' },
      { tag: tags.string, class: 'c-text' },
      { tag: tags.number, class: 'c-number' },
      { tag: tags.comment, class: 'c-comment' },
    ]),
  ),
];
