import { givenOptions, nearOption } from '../../drivers/find.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/option-unknown',
  severity: 'warning',
  summary: 'An option should be one that its driver reads.',
  rationale:
    'REX-Ray reads the options that it knows and ignores all others, so the volume gets the default. Remove the option, or use one that `extvol explain` lists for the driver. Drivers that take any option are not judged.',
  references: [
    'rexray 0.3.3: drivers/volume/docker/volume.go (Create)',
    'rexray 0.12: libstorage/drivers/integration/linux/linux.go (Create reads the keys it knows and no others)',
  ],
  on: givenOptions,
  check: ({ volume, driver, option: { key, pointer }, known }) =>
    driver.isClosed &&
    known === undefined &&
    nearOption(driver, key) === undefined && {
      pointer,
      message: `option ${quote(key)} is none that driver ${quote(String(volume.driver))} reads; remove it, or use one of ${driver.options
        .filter(({ until }) => until === undefined)
        .map(({ name }) => quote(name))
        .join(', ')}`,
    },
});
