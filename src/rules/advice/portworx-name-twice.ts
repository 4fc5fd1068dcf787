import { portworxName } from '../../systems/docker/portworx.ts';
import { respelledPortworx } from '../../systems/docker/respelled-portworx.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/portworx-name-twice',
  severity: 'warning',
  summary: 'A volume of Portworx should be named in one way.',
  rationale:
    'Portworx finds the name behind `name=` in the text, and takes the rest for options: `repl=2,name=v` and `v` are one volume. Marathon, Mesos and the DVDI module compare the whole text, so they do not see that a volume is in use. Options count when the volume is created; write them once, and the name alone elsewhere, or use another name for another volume.',
  references: ['openstorage: api/spec/spec_handler.go (SpecOptsFromString: nameRegex)'],
  on: respelledPortworx,
  check: ({ volume: { name, origin }, earlier }) => ({
    pointer: origin.name,
    message: `volumes ${quote(earlier.name)} and ${quote(name)} are one to Portworx, ${quote(portworxName(name))}, which is mounted twice; use one spelling, or another name`,
    related: [{ pointer: earlier.origin.name, message: 'the other spelling' }],
  }),
});
