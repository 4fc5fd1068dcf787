import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/lint.ts';
import type { Target } from '../../src/target.ts';
import { firstFailure } from '../support/first-failure.ts';
import vectors from './mesos-master.json' with { type: 'json' };

interface Expected {
  readonly ok: boolean;
  readonly stage?: string;
  readonly error?: string;
  readonly log?: string;
}

const ids = { name: 'task', task_id: { value: '1' }, agent_id: { value: '1' } };

// Calls to the agent's API are no documents that are known, so there only what follows their prefix is compared.
describe('mesos-master', () => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, { input, ...vector }) => {
    const { container, of } = input;
    const context: { readonly mesosVersion?: string } = 'context' in vector ? vector.context : {};
    const target: Target = context.mesosVersion === undefined ? {} : { mesos: { version: context.mesosVersion } };
    const { ok, stage, error, log } = vector.expect as Expected;
    const document = of === 'executor' ? { ...ids, executor: { container } } : { ...ids, container };
    const { workloads, diagnostics } = lint(document, { target });
    const [workload] = workloads;
    if (workload === undefined) throw new Error(`expected one workload: ${JSON.stringify(diagnostics)}`);

    const text =
      stage === 'agent-api' ? error?.replace(/^'.*?' is invalid/, "Task's `ContainerInfo` is invalid") : error;
    expect(firstFailure(workload, target, ['mesos-master'])).toEqual(ok ? undefined : { stage: 'master', error: text });
    const answers = diagnostics
      .filter(({ authority }) => authority === 'mesos-master')
      .flatMap((diagnostic) => diagnostic.answers ?? [])
      .map((answer) => answer.text);
    expect(answers).toEqual(expect.arrayContaining([text, log].filter((answer) => answer !== undefined)));
    if (ok) expect(answers).toEqual(log === undefined ? [] : [log]);
  });
});
