import { pluginHas } from '../../model/target.ts';
import { flagText, lastUse } from '../../systems/dvdcli/command-line.ts';
import { callingLines } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dvdcli/options-unused',
  needs: 'command-lines',
  severity: 'warning',
  stage: 'mount',
  since: '0.2.0',
  order: [0, 6],
  summary: 'Options count only when the volume is created.',
  rationale:
    'dvdcli reads the options, then asks for the volume, and when that exists it mounts it without another word of them: size and type stay as they are. Remove the options, or change the volume by the means of its driver.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go:88-101 (mountCmd)'],
  check: (workload, target) =>
    callingLines(workload, target)
      .filter((line) => line.command === 'mount' && lastUse(line, 'volumeopts') !== undefined)
      .filter((line) => pluginHas(target, flagText(line, 'volumedriver'), flagText(line, 'volumename')) === true)
      .map((line) => ({
        pointer: line.written.pointer,
        message: `unexpected options of volume ${quote(flagText(line, 'volumename'))}, which exists, so that dvdcli ignores them`,
        index: line.index,
      })),
};
