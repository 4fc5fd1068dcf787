import groupBy from 'lodash/groupBy.js';
import sortBy from 'lodash/sortBy.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { BodyRead } from '../systems/marathon/generations/index.ts';
import { generationOf } from '../systems/marathon/generations/index.ts';
import { pointerOf } from '../systems/marathon/pointer-of-path.ts';
import { ancestors } from '../text/pointer.ts';
import type { Detected } from './detect.ts';
import { isMarathon } from './marathon.ts';
import type { ShapeProblem } from './validate.ts';

/** Add what Marathon says about each shape error; what it does not mind it silently reads otherwise. */
function answerShape(
  problems: readonly ShapeProblem[],
  { value, base }: Detected,
  target: Target,
  result: BodyRead,
): readonly Diagnostic[] {
  const errors = 'errors' in result ? result.errors : [];
  const byPlace = groupBy(
    errors.map(({ path, message: text }, index) => ({ pointer: pointerOf(path, value, base), index, path, text })),
    'pointer',
  );
  return problems.map((problem): Diagnostic => {
    const { fix, isRangeError: _, ...reported } = problem;
    const { pointer } = problem;
    const above = ancestors(pointer).filter((place) => place !== base || pointer === base);
    const there = sortBy(
      above.flatMap((place) => byPlace[place] ?? []),
      'index',
    );
    const upstream = there.map(({ path, text }) => ({ path, text }));
    // Where an older release stops reading, it is not known what it says of the rest.
    const isSilent = generationOf(target) === 'raml' || 'value' in result;
    const silent = isSilent ? ({ stage: 'never-reported' } as const) : {};
    const answer = upstream.length === 0 ? silent : ({ stage: 'json', upstream } as const);
    // Where Marathon reads on in silence, a right type would change what it reads.
    const fixed = fix && { fix: { ...fix, safe: upstream.length > 0 } };
    return { rule: 'document/schema', ...reported, authority: 'marathon', ...answer, ...fixed };
  });
}

/** Report the shape errors of a document, with what its reader says of them; Marathon is asked only where there are some. */
export function diagnoseShape(
  problems: readonly ShapeProblem[],
  detected: Detected,
  target: Target,
  askMarathon: () => BodyRead,
): readonly Diagnostic[] {
  if (problems.length === 0) return [];
  const { kind, reader } = detected.document;
  if (isMarathon(kind)) return answerShape(problems, detected, target, askMarathon());
  return problems.map(({ fix: _, isRangeError: __, ...problem }) => ({
    rule: 'document/schema',
    ...problem,
    ...reader,
  }));
}
