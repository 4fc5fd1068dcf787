import { pluginHas } from '../../model/target.ts';
import { flagText } from '../../systems/dvdcli/command-line.ts';
import { callingLines } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dvdcli/volume-missing',
  needs: 'command-lines',
  severity: 'error',
  stage: 'mount',
  since: '0.2.0',
  order: [0, 6],
  summary: 'A volume that is unmounted, removed, or asked for must exist.',
  rationale:
    'dvdcli asks the driver for the volume first, and exits with 1 when there is none. Check the name and the driver.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go (removeCmd, unmountCmd, pathCmd, getCmd)'],
  check: (workload, target) =>
    callingLines(workload, target)
      .filter(({ command }) => ['unmount', 'path', 'remove', 'get'].includes(String(command)))
      .filter((line) => pluginHas(target, flagText(line, 'volumedriver'), flagText(line, 'volumename')) === false)
      .map((line) => ({
        pointer: line.written.pointer,
        message: `unexpected volume ${quote(flagText(line, 'volumename'))}, which does not exist; expected one that does`,
        upstream: [{ text: 'level=error msg=', match: 'prefix' as const }],
        index: line.index,
      })),
};
