import { callingCommands } from '../../systems/dvdcli/workload.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/driver-required',
  severity: 'error',
  stage: 'mount',
  order: [0, 3],
  summary: 'A command must name the volume driver.',
  rationale:
    'There is no default driver. If `--volumedriver` is missing or empty, dvdcli exits with 1 before anything else.',
  references: ['dvdcli 0.2.1: dvdcli/dvdcli.go:24-39 (getVolumeDriver, initDvd)'],
  on: callingCommands,
  check: ({ driver, written, index }) =>
    driver === '' && {
      pointer: written.pointer,
      message: 'command is missing the volume driver; add `--volumedriver=NAME`',
      upstream: [{ text: 'level=info msg="Missing volume driver name" volumeDriver=' }],
      index,
    },
});
