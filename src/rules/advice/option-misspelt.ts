import { givenOptions, nearOption } from '../../drivers/find.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/option-misspelt',
  severity: 'warning',
  summary: "The key of a driver's option should not be spelt almost like a known one.",
  rationale:
    'Drivers take any key and leave those that they do not know alone, or make labels of them, so a misspelt option is lost without a word and the volume is created with the default. Correct the key; what an option means is told by `extvol explain`.',
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
        message: `unexpected option ${quote(key)} of driver ${quote(String(volume.driver))}, did you mean ${quote(near)}?`,
      }
    );
  },
});
