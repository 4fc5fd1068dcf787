import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lintText } from '../src/lint/lint-text.ts';
import { rules } from '../src/rules/index.ts';
import { describeDiagnostics } from './support/describe-diagnostics.ts';
import { expectFile } from './support/expect-file.ts';

// test/rules/<authority>/<name>/: invalid*.{json,yaml} with what the rule alone says of it in .out, valid*.{json,yaml}
// of which it says nothing; <case>.target.json holds the target where it is not the default.
describe.each(rules.map(({ id }) => id))('%s', (id) => {
  const folder = join(__dirname, 'rules', id);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const cases = files.filter((name) => /^(in)?valid.*(?<!\.target)\.(json|yaml)$/.test(name));

  test('has an invalid and a valid fixture', () => {
    expect(cases.some((name) => name.startsWith('invalid'))).toBe(true);
    expect(cases.some((name) => name.startsWith('valid'))).toBe(true);
  });

  test.each(cases)('%s', async (name) => {
    const base = join(folder, name.replace(/\.(json|yaml)$/, ''));
    const target = existsSync(`${base}.target.json`) ? JSON.parse(readFileSync(`${base}.target.json`, 'utf8')) : {};
    const { diagnostics } = await lintText(readFileSync(join(folder, name), 'utf8'), { target, rules: [id] });
    if (name.startsWith('valid')) expect(describeDiagnostics(diagnostics)).toBe('');
    else {
      expect(diagnostics.map(({ rule }) => rule)).toContain(id);
      expectFile(`${base}.out`, describeDiagnostics(diagnostics));
    }
  });
});
