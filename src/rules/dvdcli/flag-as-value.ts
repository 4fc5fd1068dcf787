import { argumentPointer, callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/flag-as-value',
  severity: 'warning',
  stage: 'mount',
  order: [0, 2],
  summary: 'A flag without `=` takes the next argument as its value, even if that is a flag.',
  rationale:
    '`--volumename --volumedriver=d` asks for a volume called `--volumedriver=d` and names no driver. Write `--volumename=` for an empty value, and always join flag and value with `=`.',
  references: ['pflag b084184: flag.go (parseLongArg)'],
  on: callingCommands,
  check: ({ uses, written, index }) =>
    uses
      .filter(({ at, valueAt, value }) => at !== valueAt && value.startsWith('--'))
      .map(({ flag, value, valueAt }) => ({
        pointer: argumentPointer(written, valueAt),
        message: `dvdcli reads ${quote(value)} as the value of ${quote(`--${flag}`)}; join flag and value with \`=\``,
        index,
      })),
});
