import type { MarathonCheck } from '../../generated/marathon-app.ts';
import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

/** The words of a command that is not written for a shell; of one that is written both ways the shell counts. */
function argvOf(check: MarathonCheck | undefined): readonly string[] | null | undefined {
  const command = check?.exec?.command;
  if (!command || !('argv' in command) || ('shell' in command && command.shell)) return undefined;
  return command.argv;
}

const answer = (argv: readonly string[]) => ({
  text: `ArgvList(List(${argv.join(', ')})) (of class mesosphere.marathon.state.ArgvList)`,
});

export const rule: Rule = appRule({
  id: 'marathon/check-argv',
  stage: 'reply',
  since: '1.8.180',
  summary: 'The command of a `check` must be written for a shell.',
  rationale:
    'Marathon makes and deploys an app with `argv` but cannot turn it back into JSON: it answers status 500 though the app is there, and so does every later request that shows or changes the app. In a group or a list it is accepted at first. Write `"command": { "shell": "…" }`.',
  references: ['marathon 1.11: raml/CheckConversion.scala:16'],
  on: apps,
  check: ({ check }, { workload: { document, mergedFrom, pointer } }) => {
    const message = 'Marathon cannot show an app whose `check` has `argv`; write `shell`';
    const earlier = argvOf(mergedFrom?.check);
    if (earlier) return { pointer, message, stage: 'strategies', upstream: [{ ...answer(earlier), status: 500 }] };
    const argv = argvOf(check);
    if (!argv) return undefined;
    return {
      pointer: joinPointer(pointer, 'check', 'exec', 'command', 'argv'),
      message,
      ...(document !== 'marathon-app' && { stage: 'never-reported' }),
      upstream: [answer(argv)],
    };
  },
});
