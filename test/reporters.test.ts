import { join } from 'node:path';
import { test } from '@jest/globals';
import { reporters } from '../src/reporters/index.ts';
import { expectFile } from './support/expect-file.ts';
import { cases } from './support/findings.ts';

// test/reporters/<id>.out: what a reporter prints for each case. UPDATE_FIXTURES=1 rewrites it.
const printAll = async (report: (typeof reporters)[number]['report']): Promise<string> => {
  const parts = await Promise.all(
    Object.entries(cases).map(async ([name, reports]) => `=== ${name}\n${report(await reports())}`),
  );
  return parts.join('');
};

test.each(reporters.map(({ id }) => id))('%s', async (id) => {
  const reporter = reporters.find((each) => each.id === id);
  const text = await printAll((reports) => String(reporter?.report(reports)));
  expectFile(join(__dirname, 'reporters', `${id}.out`), text);
});
