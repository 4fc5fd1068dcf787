import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { dryRun } from '../../src/dry-run/dry-run.ts';
import { dryRunText } from '../../src/dry-run/dry-run-text.ts';
import type { MarathonAnswer } from '../../src/dry-run/marathon-answer.ts';
import {
  compareAnswer,
  describeDisagreements,
  requestOf,
  targetOf,
  type Vector,
} from '../support/marathon-agreement.ts';

// What Marathon 1.11 answers to each of its routes, recorded from its own resources and exception mapper (90619da7,
// play-json 2.8.1, accord 0.7.6) on an empty cluster. `kind`: `app` POST /v2/apps, `app-list` PUT /v2/apps, `app-list-full`
// the same with partialUpdate=false, `group` and `group-put` POST and PUT /v2/groups with `path` behind it; `…-text`: the
// text of the body. `violations` are [path, text] or [path, text, 'prefix']. AGREEMENT=1 prints what does not agree.

const vectors: readonly Vector[] = JSON.parse(readFileSync(join(__dirname, 'marathon-routes.json'), 'utf8'));

async function answerTo(vector: Vector): Promise<MarathonAnswer | undefined> {
  const options = { target: targetOf(vector), request: requestOf(vector) };
  const [run] = vector.kind.endsWith('-text')
    ? (await dryRunText((vector.input as { readonly text: string }).text, { ...options, syntax: 'json' })).runs
    : [dryRun(vector.input, options)];
  return run?.answers.find((answer) => answer.authority === 'marathon');
}

test.each([...new Set(vectors.map(({ kind }) => kind))])('%s', async (kind) => {
  const all = vectors.filter((vector) => vector.kind === kind);
  const found = await Promise.all(all.map(async (vector) => compareAnswer(vector, await answerTo(vector))));
  if (process.env.AGREEMENT) console.info(describeDisagreements(kind, found));
  expect(found.filter(({ differences }) => differences.length > 0)).toEqual([]);
});
