// Checks, fixes, converts and runs dry what the page sends, away from its thread.
import type { ConvertTextOptions, Diagnostic, FormatId, Target } from 'extvol';
import { convertText, dryRunText, fixText, formats, lintText, locateFixes } from 'extvol';

/** Read facts of the storage; what is no YAML is a finding. */
async function readFacts(text: string): Promise<Pick<ConvertTextOptions, 'storage'> | Diagnostic> {
  const { parse } = await import('yaml');
  try {
    return { storage: parse(text, { schema: 'core', maxAliasCount: 0 }) };
  } catch (error) {
    const message = `the facts of the storage are no YAML: ${(error as Error).message.split('\n')[0]}`;
    return { rule: 'convert/refused', severity: 'error', message, pointer: '' };
  }
}

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
  async convert({ text, target, to, workload, containerPath, image, storage }: Ask) {
    const isExit = formats.some(({ id, oneWay }) => id === to && oneWay);
    const facts = isExit && storage.trim() !== '' ? await readFacts(storage) : {};
    if ('message' in facts) return { output: undefined, diagnostics: [facts] };
    const filled = Object.entries({ workload, containerPath, ...(isExit && { image }) }).filter(([, value]) => value);
    const options: ConvertTextOptions = { to: to as FormatId, target, ...Object.fromEntries(filled), ...facts };
    const { text: output, diagnostics } = await convertText(text, options);
    return { output, diagnostics: await locateFixes(text, diagnostics.slice(0, MOST)) };
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

/** What a conversion is asked for; empty is as if it were not there. */
export interface Conversion {
  readonly to: string;
  readonly workload: string;
  readonly containerPath: string;
  readonly image: string;
  /** Facts of the storage as YAML. The image and these are for what leaves Mesos. */
  readonly storage: string;
}

/** What the page asks. */
export interface Ask extends Conversion {
  readonly text: string;
  readonly target: Target;
}

export type Verb = keyof typeof verbs;
export type Reply<Name extends Verb> = Awaited<ReturnType<(typeof verbs)[Name]>>;

/** A question with its number, and the answer to it. */
export interface Question extends Ask {
  readonly id: number;
  readonly verb: Verb;
}
export type Answer = { readonly id: number } & ({ readonly reply: unknown } | { readonly error: string });

// The first text in YAML waits for nothing.
import('yaml');

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { id, verb } = data;
  try {
    self.postMessage({ id, reply: await verbs[verb](data) } satisfies Answer);
  } catch (error) {
    self.postMessage({ id, error: String(error) } satisfies Answer);
  }
});
