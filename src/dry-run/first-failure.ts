import sortBy from 'lodash/sortBy.js';
import type { Violation } from '../lint/engine.ts';
import type { Authority, Stage, UpstreamMessage } from '../model/diagnostic.ts';
import { stages } from '../model/diagnostic.ts';
import { authorityOf } from '../rules/rule.ts';

/** What a task dies of, or runs without: the stage, and the authority's text or, where it says nothing, ours. */
export interface Failure {
  readonly stage: Stage;
  readonly error: string;
}

/** Write a text; one of which only the beginning is known ends with `…`. */
export const textOf = ({ text, match }: UpstreamMessage): string => (match === 'prefix' ? `${text}…` : text);

/**
 * Get the first failure that an authority meets: of the stages, within one of its passes, then of volumes or variables, then
 * of steps. What only may fail, a warning, is none.
 */
export function firstFailure(violations: readonly Violation[], authority: Authority): Failure | undefined {
  const failing = violations.filter(
    ({ rule, finding }) => authorityOf(rule) === authority && (finding.severity ?? rule.severity) === 'error',
  );
  const [first] = sortBy(failing, [
    ({ rule }) => stages.indexOf(rule.stage as Stage),
    ({ rule }) => rule.order?.[0] ?? 0,
    ({ finding }) => finding.index ?? 0,
    ({ rule }) => rule.order?.[1] ?? 0,
  ]);
  if (first === undefined) return undefined;
  const [answer = { text: first.finding.message }] = first.finding.upstream ?? [];
  return { stage: first.rule.stage as Stage, error: textOf(answer) };
}
