import { pluginHas } from '../../model/target.ts';
import { flagText } from '../../systems/dvdcli/command-line.ts';
import { callingLines } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dvdcli/created-by-lookup',
  needs: 'command-lines',
  severity: 'warning',
  stage: 'mount',
  until: '0.2.0',
  order: [0, 6],
  summary: 'dvdcli 0.1.0 creates the volume that it is to unmount or to tell the path of.',
  rationale:
    'Before 0.2.0 dvdcli had no way to look a volume up: `unmount` and `path` begin by creating it, so one that was removed comes back. Use 0.2.0 or later.',
  references: ['dvdcli 0.1.0: commands.go (unmountCmd, pathCmd)'],
  check: (workload, target) =>
    callingLines(workload, target)
      .filter(({ command }) => command === 'unmount' || command === 'path')
      .filter((line) => pluginHas(target, flagText(line, 'volumedriver'), flagText(line, 'volumename')) !== true)
      .map((line) => ({
        pointer: line.written.pointer,
        message: `unexpected ${quote(String(line.command))} of volume ${quote(flagText(line, 'volumename'))}, which dvdcli creates where it does not exist`,
        index: line.index,
      })),
};
