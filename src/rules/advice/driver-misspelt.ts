import { nearDriver } from '../../drivers/find.ts';
import { declaredVolumes } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/driver-misspelt',
  severity: 'warning',
  summary: 'A volume driver should not be spelt almost like a known one.',
  rationale:
    'Docker and dvdcli find a driver by the name of its socket or specification file, letter by letter, so a misspelt one is not found and the task fails after a wait. Any name can be right where someone chose it; one that is a slip away from the name of a known driver seldom is.',
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
        message: `unexpected driver ${quote(driver)}, did you mean ${quote(near)}?`,
      }
    );
  },
});
