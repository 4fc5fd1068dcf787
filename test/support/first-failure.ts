import type { Authority, Stage } from '../../src/diagnostic.ts';
import { authorityOf } from '../../src/rule.ts';
import { rules } from '../../src/rules/index.ts';
import type { Target } from '../../src/target.ts';
import { holds } from '../../src/target.ts';
import type { Workload } from '../../src/workload.ts';

/** What a task dies of: the stage, and the text in full or, where `match` says so, its beginning. */
export interface Failure {
  readonly stage: Stage;
  readonly error: string | undefined;
  readonly match?: 'exact' | 'prefix';
}

const stages: readonly Stage[] = ['api-accept', 'master', 'agent-prepare', 'mount', 'docker-run'];

/** The first failure of the stages, within one of the passes, then of volumes or variables, then of steps. */
export function firstFailure(
  workload: Workload,
  target: Target,
  authorities: readonly Authority[],
): Failure | undefined {
  const failures = rules
    .filter((rule) => authorities.includes(authorityOf(rule)))
    .filter((rule) => holds(target, authorityOf(rule), rule.since, rule.until))
    .flatMap(({ check, severity, stage = 'silent', order = [0, 0] }) =>
      (stages.includes(stage) ? (check?.(workload, target) ?? []) : [])
        .filter((finding) => (finding.severity ?? severity) === 'error')
        .map(({ index = 0, answers: [answer] = [] }) => ({
          failure: { stage, error: answer?.text, ...(answer?.match === undefined ? {} : { match: answer.match }) },
          key: [stages.indexOf(stage), order[0], index, order[1]],
        })),
    );
  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.map((part, at) => part - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return failures.sort((a, b) => compare(a.key, b.key))[0]?.failure;
}
