import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from '../../src/cli/run.ts';

/** What running the command line came to. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The surroundings of a run, where they matter. */
export interface Surroundings {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
}

/** A new empty folder. */
export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'extvol-run-'));

/** Run the command line in this process, in a folder. */
export async function runIn(cwd: string, args: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  const { input = '', env = {}, isTTY = false } = around;
  const stdin = new PassThrough();
  const [stdout, stderr] = [Object.assign(new PassThrough(), { isTTY }), Object.assign(new PassThrough(), { isTTY })];
  stdin.end(input);
  const printed = [stdout, stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  const schemas = join(__dirname, '../../schemas');
  const code = await run(args, { stdin, stdout, stderr, cwd, env, schemas, version: '1.2.3' });
  await new Promise(setImmediate);
  const [out = '', err = ''] = printed.map((chunks) => String(Buffer.concat(chunks)));
  return { code, out, err };
}
