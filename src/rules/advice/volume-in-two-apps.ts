import { contestedParameters } from '../../drivers/one-node-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/volume-in-two-apps',
  severity: 'warning',
  summary: 'Two apps should not mount one volume for writing whose storage only one node can use.',
  rationale:
    'Marathon refuses an external volume that another app has, but does not look into parameters of Docker. The second app then waits for the volume, or takes it away from the first one (`preempt`). Give each app a volume of its own, or use storage that several nodes can write to.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala (the names of external volumes are unique in the group tree)',
    'rexray: .docs/user-guide/config.md (preempt)',
  ],
  on: contestedParameters,
  check: ({ volume: { name, driver, origin }, id, first }) => ({
    pointer: origin.name,
    message: `volume ${quote(name)} of driver ${quote(String(driver))} is already in app ${quote(id)}, and only one node can use it; give each app its own volume`,
    related: [{ pointer: first.origin.name, message: 'the other app' }],
  }),
});
