import type { Target } from '../model/target.ts';
import type { BodyRead } from '../systems/marathon/generations/index.ts';
import { generationOf } from '../systems/marathon/generations/index.ts';
import { pointerOf } from '../systems/marathon/pointer-of-path.ts';
import type { Detected } from './detect.ts';
import { isMarathon } from './marathon.ts';
import type { ShapeProblem } from './validate.ts';
import { validate } from './validate.ts';

/**
 * Find where a document has not the shape of its kind. A Marathon before 1.5 reads numbers and texts out of their range,
 * and rules say what it makes of them, so these are no problems there.
 */
export function findShapeProblems(
  { document, value, filled, base }: Detected,
  target: Target,
  askMarathon: () => BodyRead,
): readonly ShapeProblem[] {
  const problems = validate(document.kind, filled, base);
  const isOld = isMarathon(document.kind) && generationOf(target) === 'pre-raml';
  if (!isOld || !problems.some(({ isRangeError }) => isRangeError)) return problems;
  const read = askMarathon();
  const errors = 'errors' in read ? read.errors : [];
  const unread = new Set(errors.map(({ path }) => pointerOf(path, value, base)));
  return problems.filter(({ isRangeError, pointer }) => !isRangeError || unread.has(pointer));
}
