import { pluginHas } from '../../model/target.ts';
import { flagText, isOn } from '../../systems/dvdcli/command-line.ts';
import { callingLines } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dvdcli/explicit-create-missing',
  needs: 'command-lines',
  severity: 'error',
  stage: 'mount',
  since: '0.2.0',
  order: [0, 6],
  summary: 'With `--explicitcreate` the volume must exist.',
  rationale:
    'dvdcli then creates nothing: it passes on the error of the driver and exits with 1. Create the volume beforehand, or leave the flag out.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go:88-92 (mountCmd)'],
  check: (workload, target) =>
    callingLines(workload, target)
      .filter((line) => line.command === 'mount' && isOn(line, 'explicitcreate'))
      .filter((line) => pluginHas(target, flagText(line, 'volumedriver'), flagText(line, 'volumename')) === false)
      .map((line) => ({
        pointer: line.written.pointer,
        message: `unexpected volume ${quote(flagText(line, 'volumename'))}, which does not exist; expected one that does`,
        upstream: [{ text: 'level=error msg=', match: 'prefix' as const }],
        index: line.index,
      })),
};
