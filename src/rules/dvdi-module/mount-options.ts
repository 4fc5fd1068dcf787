import { versionOf } from '../../model/target.ts';
import { dvdiVolumeopts } from '../../systems/dvdi/command.ts';
import { mountFailure } from '../../systems/dvdi/refusal.ts';
import { calledSlots } from '../../systems/dvdi/requests.ts';
import { placeIn } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/mount-options',
  severity: 'error',
  stage: 'mount',
  order: [3, 3],
  summary: 'Every option in `DVDI_VOLUME_OPTS` must have the form `key=value`.',
  rationale:
    'dvdcli crashes on an option without `=`, even if the volume exists already, and the module then fails the task. Write `key=value`, separated by commas; `key=` gives an empty value. Modules before 0.3.0 also pass empty pieces on, and one such piece if there are no options at all.',
  references: [
    'dvdcli 0.2.1: dvdcli/commands.go:83-86 (mountCmd)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:404-420 (formatOptions)',
  ],
  on: calledSlots,
  check: (slot, { target }) =>
    dvdiVolumeopts(slot, versionOf(target, 'dvdi-module'))
      .filter((segment) => !segment.includes('='))
      .map((segment) => ({
        pointer: placeIn(slot, 'OPTS'),
        message: `${segment === '' ? 'empty option' : `option ${quote(segment)} has no \`=\``}; write \`key=value\``,
        upstream: [{ text: mountFailure }],
        index: slot.slot,
      })),
});
