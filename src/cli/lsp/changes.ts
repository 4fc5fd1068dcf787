import type { ChangeAnnotation, ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit as OffsetEdit } from '../../text/edit/tree.ts';
import { rangeOf } from './locations.ts';

/** Makes the change of a document that an editor can take; `warning` is what its user is to agree to. */
export type MakeChange = (
  document: TextDocument,
  edits: readonly OffsetEdit[],
  warning?: ChangeAnnotation,
) => WorkspaceEdit;

/** Get the way to describe changes to a client: of the version that was looked at, where it can compare. */
export function createChanges({ workspace }: ClientCapabilities): MakeChange {
  const { documentChanges = false, changeAnnotationSupport } = workspace?.workspaceEdit ?? {};
  return (document, edits, warning) => {
    const { uri, version } = document;
    const plain = edits.map((edit): TextEdit => ({ range: rangeOf(document, edit), newText: edit.text }));
    if (!documentChanges) return { changes: { [uri]: plain } };
    const textDocument = { uri, version };
    if (warning === undefined || changeAnnotationSupport === undefined)
      return { documentChanges: [{ textDocument, edits: plain }] };
    const annotated = plain.map((edit) => ({ ...edit, annotationId: 'extvol' }));
    return { documentChanges: [{ textDocument, edits: annotated }], changeAnnotations: { extvol: warning } };
  };
}
