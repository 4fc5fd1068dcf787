import { describe, expect } from '@jest/globals';
import { dryRun } from '../../src/dry-run/dry-run.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Target } from '../../src/model/target.ts';
import { readVectors, testVectors } from '../support/conformance.ts';

interface Vector {
  readonly name: string;
  readonly input: { readonly container: object; readonly of: string };
  readonly context?: { readonly mesosVersion?: string };
  readonly expect: Expected;
}

interface Expected {
  readonly ok: boolean;
  readonly stage?: string;
  readonly error?: string;
  readonly log?: string;
}

const ids = { name: 'task', task_id: { value: '1' }, agent_id: { value: '1' } };

// Calls to the agent's API are no documents that are known, so there only what follows their prefix is compared.
describe('mesos-master', () => {
  testVectors('mesos-master', readVectors<Vector>('mesos-master'), ({ input, context = {}, ...vector }) => {
    const { container, of } = input;
    const target: Target = context.mesosVersion === undefined ? {} : { mesos: { version: context.mesosVersion } };
    const { ok, stage, error, log } = vector.expect;
    const document =
      of === 'executor' ? { ...ids, executor: { executor_id: { value: '1' }, container } } : { ...ids, container };
    const { workloads, diagnostics } = lint(document, { target });
    expect(workloads.length).toBe(1);

    const text =
      stage === 'agent-api' ? error?.replace(/^'.*?' is invalid/, "Task's `ContainerInfo` is invalid") : error;
    const [answer] = dryRun(document, { target }).answers;
    expect(answer).toMatchObject({ authority: 'mesos-master', ok, ...(ok ? {} : { stage: 'master', error: text }) });
    const answers = diagnostics
      .filter(({ authority }) => authority === 'mesos-master')
      .flatMap((diagnostic) => diagnostic.upstream ?? [])
      .map((answer) => answer.text);
    expect(answers).toEqual(expect.arrayContaining([text, log].filter((answer) => answer !== undefined)));
    if (ok) expect(answers).toEqual(log === undefined ? [] : [log]);
  });
});
