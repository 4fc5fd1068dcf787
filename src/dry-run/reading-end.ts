import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { versionOf } from '../model/target.ts';
import type { Detected } from '../read/detect.ts';
import type { ReadingEnd } from '../systems/marathon/json/reading.ts';
import { pointerOf } from '../systems/marathon/pointer-of-path.ts';
import type { MarathonAnswer } from './marathon-answer.ts';
import { unreadableAnswer } from './marathon-answer.ts';

/** Get the answer to a body whose reading ended, or that there is none and why. */
export function answerEnd(
  end: ReadingEnd,
  { value, base }: Detected,
  target: Target,
): { readonly answers: readonly MarathonAnswer[]; readonly diagnostics: readonly Diagnostic[] } {
  if ('unmodelled' in end) {
    const marathon = `Marathon ${versionOf(target, 'marathon')}`;
    const message = `the dry run does not model ${end.unmodelled}, so there is no answer of ${marathon}`;
    const pointer = pointerOf(end.path, value, base);
    return { answers: [], diagnostics: [{ rule: 'dry-run/unmodelled', severity: 'warning', message, pointer }] };
  }
  if ('thrown' in end) return { answers: [unreadableAnswer(end.thrown, 400)], diagnostics: [] };
  const { status, message } = end;
  return {
    answers: [{ authority: 'marathon', status, stage: 'json', step: 'json', body: { message } }],
    diagnostics: [],
  };
}
