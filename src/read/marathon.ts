import type { DocumentKind } from '../generated/catalogue.ts';
import type { Target } from '../model/target.ts';
import type { BodyRead } from '../systems/marathon/generations/index.ts';
import { readBody } from '../systems/marathon/generations/index.ts';
import type { MarathonBody } from '../systems/marathon/json/index.ts';
import type { Written } from '../text/json/numbers.ts';
import type { Detected } from './detect.ts';

/** Whether Marathon's reading of a kind of document is known; that of a pod is not. */
export const isMarathon = (kind: DocumentKind): boolean => kind.startsWith('marathon-') && kind !== 'marathon-pod';

/** Read a document as the target's Marathon does; `written` are the numbers that its value does not hold exactly. */
export const readAsMarathon = ({ document, value }: Detected, target: Target, written?: Written): BodyRead =>
  readBody(value, document.kind.slice('marathon-'.length) as MarathonBody, target, written);
