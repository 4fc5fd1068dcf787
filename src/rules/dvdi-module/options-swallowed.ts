import { calledSlots } from '../../systems/dvdi/requests.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/options-swallowed',
  severity: 'error',
  stage: 'never-reported',
  since: '0.3.0',
  until: '0.4.2',
  summary: 'Modules from 0.3.0 to 0.4.1 lose all options.',
  rationale:
    "These versions lose the text of `DVDI_VOLUME_OPTS` before they build the command for dvdcli, so a new volume gets the driver's defaults. Install 0.4.2 or later, or create the volume beforehand.",
  references: [
    'mesos-module-dvdi 0.4.1: isolator/interface.hpp:75',
    'mesos-module-dvdi 0.4.1: docker_volume_driver_isolator.cpp:404-447 (mount)',
    'mesos-module-dvdi pull request 89 (options were being swallowed before)',
  ],
  on: calledSlots,
  check: ({ slot, opts, variables: { OPTS: variable } }) =>
    variable !== undefined &&
    opts !== '' && {
      pointer: variable.pointer,
      message: `this version of the DVDI module loses the options ${quote(opts)}; use 0.4.2 or later`,
      index: slot,
    },
});
