import type { Answer, DryRun } from '../dry-run/dry-run.ts';
import type { Paint } from '../reporters/reporter.ts';
import type { Mount } from '../systems/mount.ts';
import { shellLine } from '../systems/shell.ts';
import { escapeControls } from '../text/quote.ts';

/** List what is run: a call of dvdcli is a command of its own, the arguments of a volume are a part of `docker run`. */
function commandLines({ argv, command }: Mount): readonly string[] {
  if (command !== undefined) return [`  runs ${command}`];
  if (argv === undefined) return [];
  return [`  ${argv[0] === 'dvdcli' ? 'runs' : 'gives docker run'} ${shellLine(argv)}`];
}

/** Find what the agent does for one volume: the commands first, then what comes of them. */
function mountLines(mount: Mount): readonly string[] {
  const { driver, name, mode, target, mkdir, bind, reused } = mount;
  const place = target === undefined ? 'on the host only' : `at ${target}`;
  return [
    `${driver} volume ${name}, ${mode}, ${place}${reused ? ', mounted already by another container' : ''}`,
    ...(mkdir === null ? [] : [`  makes ${mkdir}`]),
    ...commandLines(mount),
    ...(bind === undefined ? [] : [`  runs ${bind}`]),
  ];
}

interface Body {
  readonly message: string;
  /** The violations; of what is no JSON, a text. */
  readonly details?: readonly { readonly path: string; readonly errors: readonly string[] }[] | string;
}

const bodyLines = ({ message, details = [] }: Body): readonly string[] =>
  typeof details === 'string'
    ? [`${message}: ${details}`]
    : [message, ...details.flatMap(({ path, errors }) => errors.map((error) => `${path} ${error}`))];

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${escapeControls(line)}`);

function answerLines(answer: Answer, paint: Paint): readonly string[] {
  const who =
    answer.workload === undefined ? answer.authority : `${escapeControls(answer.workload)}: ${answer.authority}`;
  if (answer.authority === 'marathon') {
    const { status, step, body } = answer;
    const verdict = `HTTP ${status}`;
    if (body === undefined) return [`${who} ${verdict}`];
    return [`${who} ${paint('error', verdict)} at ${step}`, ...indent(bodyLines(body as Body))];
  }
  const { ok, stage, error, mounts = [], exit, calls = [], stdout = '' } = answer;
  const verdict = ok ? (error === undefined ? 'ok' : paint('error', 'never-reported')) : paint('error', 'refused');
  return [
    `${who} ${verdict}${ok || stage === undefined ? '' : ` at ${stage}`}`,
    ...indent([
      ...(error === undefined ? [] : linesOf(error)),
      ...mounts.flatMap(mountLines),
      ...calls.map(({ method, body }) => `calls ${method} ${JSON.stringify(body)}`),
      ...linesOf(stdout).map((line) => `prints ${line}`),
      ...(exit === undefined ? [] : [`exits with ${exit}`]),
    ]),
  ];
}

/** Get the answers to one document, as people read them; nothing that a terminal acts on comes out raw. */
export function describeRun(file: string, { document, answers }: DryRun, paint: Paint): string {
  const lines = [
    `${escapeControls(file)}: ${document ?? 'no known document'}`,
    ...answers.flatMap((answer) => answerLines(answer, paint)).map((line) => `  ${line}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
