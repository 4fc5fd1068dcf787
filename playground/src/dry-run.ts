import type { Answer, Mount } from 'extvol';
import { nameOf } from './authorities.ts';
import { byId, make, refill } from './dom.ts';
import type { Editor } from './editor.ts';
import { showFinding } from './findings.ts';
import type { Reply } from './worker.ts';

const box = (kind: string, text: string): HTMLElement =>
  make('li', {}, make('span', { class: 'kind' }, kind), make('span', { class: 'name' }, text));

/** Draw a mount: where the app sees it, who serves it, what it is there. */
function drawMount({ driver, name, mode, target, command, argv, mkdir }: Mount, app: string): HTMLElement {
  const run = command ?? argv?.join(' ');
  return make(
    'div',
    { class: 'mount' },
    make(
      'ol',
      { class: 'chain', 'aria-label': `Mount of ${name}` },
      box('app', app),
      box(`container path, ${mode}`, target ?? 'on the host only'),
      box('driver', driver),
      box('volume', name),
    ),
    mkdir === null ? undefined : make('p', { class: 'hint' }, 'makes ', make('code', {}, mkdir)),
    run === undefined ? undefined : make('p', { class: 'hint' }, 'runs'),
    run === undefined ? undefined : make('pre', { tabindex: '0', 'aria-label': 'Command' }, run),
  );
}

function showAnswer(answer: Answer): HTMLLIElement {
  const isMarathon = answer.authority === 'marathon';
  // Nothing fails, and the task runs without its volume.
  const isSilent = answer.stage === 'never-reported';
  const isRefusal = isMarathon ? answer.status >= 400 : !answer.ok || isSilent;
  const verdict = isMarathon ? `HTTP ${answer.status}` : isSilent ? 'says nothing' : answer.ok ? 'accepts' : 'fails';
  const text = answer.authority === 'marathon' ? answer.body && JSON.stringify(answer.body, null, 2) : answer.error;
  const mounts = answer.authority === 'marathon' ? [] : (answer.mounts ?? []);
  return make(
    'li',
    { class: `answer ${isRefusal ? 'error' : 'ok'}` },
    make(
      'div',
      { class: 'head' },
      make('span', { class: 'severity' }, verdict),
      make('span', { class: 'who' }, nameOf(answer.authority)),
      make('span', { class: 'rule' }, answer.workload ?? ''),
    ),
    text === undefined ? undefined : make('pre', { tabindex: '0', 'aria-label': 'Answer' }, String(text)),
    ...mounts.map((mount) => drawMount(mount, answer.workload ?? 'task')),
  );
}

/** Show what each authority answers to each document. */
export function showDryRun({ runs, problems }: Reply<'dryRun'>, editor: Editor): void {
  const answers = runs.flatMap((run) => run.answers);
  const diagnostics = [...problems, ...runs.flatMap((run) => run.diagnostics)];
  refill(
    byId('dry-run'),
    make(
      'div',
      { class: 'summary' },
      make(
        'p',
        {},
        answers.length === 0
          ? 'Nobody answers: this is no workload.'
          : 'What each authority answers, up to the first that refuses',
      ),
    ),
    make('ol', { class: 'list' }, ...answers.map(showAnswer)),
    ...(diagnostics.length === 0
      ? []
      : [
          make('h2', {}, 'Why, and on what it depends'),
          make('ul', { class: 'list' }, ...diagnostics.map((each) => showFinding(each, editor))),
        ]),
  );
}
