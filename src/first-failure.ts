import type { Breach } from './check.ts';
import type { Authority, Stage } from './diagnostic.ts';
import { authorityOf } from './rule.ts';

/** What a task dies of, or runs without: the stage, and the authority's text or, where it says nothing, ours. */
export interface Failure {
  readonly stage: Stage;
  readonly error: string;
}

/** The stages after Marathon's, in the order in which a task meets them; what is silent is told when nothing fails. */
const stages: readonly Stage[] = ['api-accept', 'master', 'agent-prepare', 'mount', 'docker-run', 'silent'];

const compareKeys = (a: readonly number[], b: readonly number[]): number =>
  a.map((part, at) => part - (b[at] as number)).find((difference) => difference !== 0) ?? 0;

/**
 * The first failure that an authority meets: of the stages, within one of its passes, then of volumes or variables, then
 * of steps. What only may fail, a warning, is none.
 */
export function firstFailure(breaches: readonly Breach[], authority: Authority): Failure | undefined {
  const failures = breaches
    .filter(({ rule, finding }) => authorityOf(rule) === authority && (finding.severity ?? rule.severity) === 'error')
    .map(({ rule: { stage = 'silent', order = [0, 0] }, finding }) => ({
      failure: { stage: finding.stage ?? stage, error: finding.answers?.[0]?.text ?? finding.message },
      key: [stages.indexOf(finding.stage ?? stage), order[0], finding.index ?? 0, order[1]],
    }));
  return failures.sort((a, b) => compareKeys(a.key, b.key))[0]?.failure;
}
