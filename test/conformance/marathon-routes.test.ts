import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { dryRun } from '../../src/dry-run/dry-run.ts';
import { dryRunText } from '../../src/dry-run/dry-run-text.ts';
import type { MarathonAnswer } from '../../src/dry-run/marathon-answer.ts';
import type { MarathonRequest } from '../../src/systems/marathon/request.ts';
import { compareAnswer, describeDisagreements, type Vector } from '../support/marathon-agreement.ts';

// What Marathon 1.11 answers to each of its routes, recorded from its own resources and exception mapper (90619da7,
// play-json 2.8.1, accord 0.7.6) on an empty cluster. `kind`: `app` POST /v2/apps, `app-list` PUT /v2/apps, `app-list-full`
// the same with partialUpdate=false, `group` and `group-put` POST and PUT /v2/groups with `path` behind it; `…-text`: the
// text of the body. `violations` are [path, text] or [path, text, 'prefix']. AGREEMENT=1 prints what does not agree.

const vectors: readonly Vector[] = JSON.parse(readFileSync(join(__dirname, 'marathon-routes.json'), 'utf8'));

const requests: Readonly<Record<string, MarathonRequest>> = {
  app: { method: 'POST', path: '/v2/apps' },
  'app-list': { method: 'PUT', path: '/v2/apps' },
  'app-list-full': { method: 'PUT', path: '/v2/apps', partialUpdate: false },
  group: { method: 'POST', path: '/v2/groups' },
  'group-put': { method: 'PUT', path: '/v2/groups' },
};

async function answerTo({ kind, path = '', config, input }: Vector): Promise<MarathonAnswer | undefined> {
  const { enabledFeatures: features, ...marathon } = config ?? {
    enabledFeatures: ['vips', 'task_killing', 'external_volumes', 'secrets', 'gpu_resources'],
    mesosRole: '*',
  };
  const route = requests[kind.replace('-text', '')] as MarathonRequest;
  const request = path === '' ? route : { ...route, path: `${route.path}/${path.replace(/^\//, '')}` };
  const options = { target: { marathon: { ...marathon, features } }, request };
  const [run] = kind.endsWith('-text')
    ? (await dryRunText((input as { readonly text: string }).text, { ...options, syntax: 'json' })).runs
    : [dryRun(input, options)];
  return run?.answers.find((answer) => answer.authority === 'marathon');
}

test.each([...new Set(vectors.map(({ kind }) => kind))])('%s', async (kind) => {
  const all = vectors.filter((vector) => vector.kind === kind);
  const found = await Promise.all(all.map(async (vector) => compareAnswer(vector, await answerTo(vector))));
  if (process.env.AGREEMENT) console.info(describeDisagreements(kind, found));
  expect(found.filter(({ differences }) => differences.length > 0)).toEqual([]);
});
