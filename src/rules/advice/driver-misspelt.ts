import { nearDriver } from '../../drivers/find.ts';
import { declaredVolumes } from '../../systems/selector.ts';
import { didYouMean } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/driver-misspelt',
  severity: 'warning',
  summary: 'A volume driver should not have almost the name of a known one.',
  rationale:
    'Docker and dvdcli find a driver by the exact name of its socket or specification file. They do not find a misspelt one, and the task fails after a wait. A driver can have any name, but one that is so close to a known one is probably a mistake.',
  references: [
    'docker: pkg/plugins/discovery.go (localRegistry.Plugin: the file is named after the plug-in)',
    'docs/drivers.md (the known drivers, with their sources)',
  ],
  on: declaredVolumes,
  check: ({ driver = '', origin }) => {
    const near = nearDriver(driver);
    return (
      near !== undefined && {
        pointer: origin.driver,
        message: `unknown driver ${quote(driver)}${didYouMean(near)}`,
      }
    );
  },
});
