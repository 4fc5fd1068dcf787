import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Io } from '../io.ts';
import type { Checked } from './check.ts';
import { checkDocument } from './check.ts';

/** How long a document is left alone after a change, in milliseconds. */
const PAUSE = 150;

/** What is known of open documents. */
export interface Checks {
  /** Check a document soon: at once when it was opened, else when its text has not changed for a moment. */
  schedule(document: TextDocument): void;
  /** Get what was found in a document as it is now. */
  of(document: TextDocument): Promise<Checked>;
  forget(document: TextDocument): void;
  /** Check documents again, since what holds for them may have changed. */
  renew(documents: readonly TextDocument[]): void;
  /** Forget all documents, and check no more. */
  dispose(): void;
}

/** Keeps what was found in documents, and hands it to `publish` whenever one was checked. */
export function createChecks(io: Io, open: () => readonly TextDocument[], publish: (checked: Checked) => void): Checks {
  const timers = new Map<string, NodeJS.Timeout>();
  const known = new Map<string, { readonly version: number; readonly checking: Promise<Checked> }>();

  const of = (document: TextDocument): Promise<Checked> => {
    const { uri, version } = document;
    const last = known.get(uri);
    if (last?.version === version) return last.checking;
    const checking = checkDocument(document, io, open());
    known.set(uri, { version, checking });
    return checking;
  };
  const check = async (document: TextDocument): Promise<void> => {
    const checked = await of(document);
    // Meanwhile it may have been changed, or closed.
    if (known.get(document.uri)?.version === checked.document.version) publish(checked);
  };
  const stop = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  return {
    of,
    schedule(document) {
      const { uri } = document;
      const pause = known.has(uri) ? PAUSE : 0;
      stop(uri);
      timers.set(
        uri,
        setTimeout(() => check(document), pause),
      );
    },
    forget({ uri }) {
      stop(uri);
      known.delete(uri);
    },
    renew(documents) {
      for (const document of documents) {
        known.delete(document.uri);
        this.schedule(document);
      }
    },
    dispose() {
      for (const uri of [...timers.keys()]) stop(uri);
      known.clear();
    },
  };
}
