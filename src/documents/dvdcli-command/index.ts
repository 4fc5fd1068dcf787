import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries } from './read.ts';

/** A command of dvdcli or a list of them: the arguments, or lines for a shell. */
export const document: Document = { kind: 'dvdcli-command', title: 'dvdcli command', detect, entries };
