// Checks, fixes, converts and runs dry what the page sends, away from its thread.
import type { ConvertTextOptions, FormatId, Target } from 'extvol';
import { convertText, dryRunText, fixText, formats, lintText, locateFixes } from 'extvol';

const verbs = {
  /** Find what is wrong with a text, with the places of what fixes write. */
  async check({ text, target }: Ask) {
    const { document, diagnostics, workloads } = await lintText(text, { target });
    const volumes = workloads.reduce((sum, workload) => sum + workload.volumes.length, 0);
    return {
      document,
      workloads: workloads.length,
      volumes,
      diagnostics: await locateFixes(text, diagnostics.slice(0, MOST)),
      more: Math.max(0, diagnostics.length - MOST),
    };
  },
  async fix({ text, target }: Ask) {
    return { text: (await fixText(text, { target })).text };
  },
  async convert({ text, target, to, containerPath }: Ask) {
    const options: ConvertTextOptions = {
      to: to as FormatId,
      target,
      ...(containerPath === '' ? {} : { containerPath }),
    };
    const { text: output, diagnostics } = await convertText(text, options);
    const format = formats.find(({ id }) => id === to);
    return { output, diagnostics: diagnostics.slice(0, MOST), syntax: format?.oneWay ? format.syntax : undefined };
  },
  async dryRun({ text, target }: Ask) {
    const { runs, problems } = await dryRunText(text, { target });
    return {
      runs: runs.map(({ answers, diagnostics }) => ({ answers: answers.slice(0, MOST), diagnostics })),
      problems,
    };
  },
} as const;

/** As many findings as the page shows. */
const MOST = 300;

/** What the page asks. */
export interface Ask {
  readonly text: string;
  readonly target: Target;
  readonly to: string;
  readonly containerPath: string;
}

export type Verb = keyof typeof verbs;
export type Reply<Name extends Verb> = Awaited<ReturnType<(typeof verbs)[Name]>>;

/** A question with its number, and the answer to it. */
export interface Question extends Ask {
  readonly id: number;
  readonly verb: Verb;
}
export type Answer = { readonly id: number } & ({ readonly reply: unknown } | { readonly error: string });

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { id, verb } = data;
  try {
    self.postMessage({ id, reply: await verbs[verb](data) } satisfies Answer);
  } catch (error) {
    self.postMessage({ id, error: String(error) } satisfies Answer);
  }
});
