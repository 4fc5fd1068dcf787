import { fillApp } from '../../systems/marathon/fill-apps.ts';
import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries } from './read.ts';

/** One app, as Marathon's `POST /v2/apps` takes it. */
export const document: Document = { kind: 'marathon-app', title: 'Marathon app', detect, entries, fill: fillApp };
