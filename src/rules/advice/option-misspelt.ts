import { givenOptions, nearOption } from '../../drivers/find.ts';
import { didYouMean } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/option-misspelt',
  severity: 'warning',
  summary: "The key of a driver's option should not be almost that of a known one.",
  rationale:
    'Drivers accept any key. They ignore unknown ones, or turn them into labels, so a misspelt option has no effect and the volume gets the default. Correct the key; `extvol explain` says what an option means.',
  references: [
    'rexray 0.12: libstorage/drivers/integration/linux/linux.go (Create reads the keys it knows and no others)',
    'openstorage: api/spec/spec_handler.go (UpdateSpecFromOpts: an unknown key becomes a label)',
  ],
  on: givenOptions,
  check: ({ volume, driver, option: { key, pointer }, known }) => {
    const near = known === undefined ? nearOption(driver, key) : undefined;
    return (
      near !== undefined &&
      near.toLowerCase() !== key.toLowerCase() && {
        pointer,
        message: `unknown option ${quote(key)} of driver ${quote(String(volume.driver))}${didYouMean(near)}`,
      }
    );
  },
});
