import { parse } from 'yaml';

/** A test of a TAP document. */
export interface TapTest {
  readonly ok: boolean;
  readonly description: string;
  readonly block: unknown;
}

/** Parse TAP 13 strictly: a line that the specification would not expect throws, as does a plan that does not fit. */
export function parseTap(text: string): readonly TapTest[] {
  const lines = text.split('\n');
  if (lines.shift() !== 'TAP version 13') throw new Error('no version');
  const plan = /^1\.\.(\d+)$/.exec(lines.shift() ?? '');
  if (plan === null || lines.pop() !== '') throw new Error('no plan, or no line feed at the end');
  const tests: TapTest[] = [];
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    const match = /^(not )?ok (\d+) - ((?:[^\\#]|\\[\\#])+)$/.exec(line);
    if (match === null || Number(match[2]) !== tests.length + 1) throw new Error(`unexpected line ${line}`);
    const block: string[] = [];
    if (lines[0] === '  ---') {
      const end = lines.indexOf('  ...');
      for (const inner of lines.splice(0, end + 1).slice(1, -1)) {
        if (!inner.startsWith('  ')) throw new Error(`unexpected line ${inner} in a block`);
        block.push(inner.slice(2));
      }
    }
    const description = String(match[3]).replace(/\\(.)/g, '$1');
    tests.push({
      ok: match[1] === undefined,
      description,
      block: block.length === 0 ? undefined : parse(block.join('\n')),
    });
  }
  if (tests.length !== Number(plan[1])) throw new Error('the plan does not fit');
  return tests;
}
