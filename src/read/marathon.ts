import type { DocumentKind } from '../generated/catalogue.ts';
import type { Target } from '../model/target.ts';
import type { BodyRead } from '../systems/marathon/generations/index.ts';
import { readBody } from '../systems/marathon/generations/index.ts';
import type { MarathonBody } from '../systems/marathon/json/index.ts';
import type { Route } from '../systems/marathon/request.ts';
import type { Written } from '../text/json/numbers.ts';
import type { Detected } from './detect.ts';

/** Check whether Marathon's reading of a kind of document is known; that of a pod is not. */
export const isMarathon = (kind: DocumentKind): boolean => kind.startsWith('marathon-') && kind !== 'marathon-pod';

const bodies: Readonly<Record<Route, MarathonBody>> = {
  'POST /v2/apps': 'app',
  'PUT /v2/apps': 'app-updates',
  'PUT /v2/apps?partialUpdate=false': 'app-list',
  'POST /v2/groups': 'group',
  'PUT /v2/groups': 'group',
};

/** Find what a document is read as where the request is not known: `{"apps": […]}` is no list, but a group. */
const usualBody = ({ document, value }: Detected): MarathonBody =>
  document.kind === 'marathon-app' ? 'app' : Array.isArray(value) ? 'app-updates' : 'group';

/** What is known of a request beside the value of its body. */
export interface RequestFacts {
  /** The numbers that the value does not hold exactly. */
  readonly written?: Written | undefined;
  readonly route?: Route | undefined;
}

/** Read a document as the target's Marathon does. */
export const readAsMarathon = (detected: Detected, target: Target, { written, route }: RequestFacts = {}): BodyRead =>
  readBody(detected.value, route === undefined ? usualBody(detected) : bodies[route], target, written);
