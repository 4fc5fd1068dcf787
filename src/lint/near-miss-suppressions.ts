import type { Diagnostic } from '../model/diagnostic.ts';
import type { Workload } from '../systems/workload.ts';
import type { Comment } from '../text/comments.ts';
import { joinPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import { COMMENT, label } from './suppress.ts';

/** What other tools write behind their name, joined to it in one way or another, or as a word of its own. */
const JOINED = /^\W{0,8}extvol[-_:./]{1,3} ?(?:allow|disable|exclude|ignore|no-?lint|noqa|off|skip|suppress)[\w/-]*/i;
const SPACED = /^\W{0,8}extvol[ \t]+(?:disable|ignore|skip|suppress)(?:[-_][\w-]+)?(?=[\s:,]|$)/i;

const LABEL = /^extvol[-_:./]{0,3}(?:disable|ignore|skip|suppress)/i;

const report = (message: string): Pick<Diagnostic, 'rule' | 'severity' | 'message'> => ({
  rule: 'suppress/unknown',
  severity: 'warning',
  message,
});

/** Get the comments that look like one that suppresses, and are none. */
export const commentLookalikes = (comments: readonly Comment[]): readonly Diagnostic[] =>
  comments.flatMap(({ text, position }) => {
    const [written] = JOINED.exec(text) ?? SPACED.exec(text) ?? [];
    if (written === undefined || COMMENT.test(text)) return [];
    const right = '`extvol-ignore <rule> — <reason>` or `extvol-ignore-file <rule> — <reason>`';
    return [{ ...report(`${quote(written)} suppresses nothing; write ${right}`), pointer: '', position }];
  });

/** Get the labels of apps that look like the one that suppresses, and are not it. */
export function labelLookalikes(workloads: readonly Workload[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { app, pointer } of workloads)
    for (const name in app?.labels)
      if (name !== label && LABEL.test(name))
        found.push({
          ...report(`label ${quote(name)} suppresses nothing; write ${quote(label)}`),
          pointer: joinPointer(pointer, 'labels', name),
        });
  return found;
}
