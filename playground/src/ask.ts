import { trusted } from './trusted.ts';
import type { Answer, Ask, Question, Reply, Verb } from './worker.ts';
import workerUrl from './worker.ts?worker&url';

// A worker from a URL would have the policy of its own answer. One from a blob has that of the page: no connections.
const source = `import ${JSON.stringify(new URL(workerUrl, import.meta.url).href)};`;
const blobUrl = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
const worker = new Worker(trusted(blobUrl), { type: 'module' });

const waiting = new Map<number, (answer: Answer) => void>();
let last = 0;

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  waiting.get(data.id)?.(data);
  waiting.delete(data.id);
});

worker.addEventListener('error', ({ message }) => {
  const error = message || 'a part of the page did not load; reload it';
  for (const [id, answer] of waiting) answer({ id, error });
  waiting.clear();
});

async function send<Name extends Verb>(verb: Name, ask: Ask): Promise<Reply<Name>> {
  const id = ++last;
  const answer = await new Promise<Answer>((resolve) => {
    waiting.set(id, resolve);
    worker.postMessage({ ...ask, id, verb } satisfies Question);
  });
  if ('error' in answer) throw new Error(answer.error);
  return answer.reply as Reply<Name>;
}

/** Makes a function that asks the worker one question at a time; of those asked meanwhile only the last is sent. */
export function createAsker<Name extends Verb>(
  verb: Name,
  show: (reply: Reply<Name>, ask: Ask) => void,
  fail: (error: unknown) => void,
): (ask: Ask) => void {
  let [isBusy, next]: [boolean, Ask | undefined] = [false, undefined];
  return async function run(ask: Ask): Promise<void> {
    if (isBusy) {
      next = ask;
      return;
    }
    isBusy = true;
    try {
      const reply = await send(verb, ask);
      if (next === undefined) show(reply, ask);
    } catch (error) {
      fail(error);
    }
    isBusy = false;
    const following = next;
    next = undefined;
    if (following !== undefined) run(following);
  };
}
