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
    'Without `--volumedriver`, or with an empty one, dvdcli exits with 1 before anything else. There is no default driver.',
  references: ['dvdcli 0.2.1: dvdcli/dvdcli.go:24-39 (getVolumeDriver, initDvd)'],
  on: callingCommands,
  check: ({ driver, written, index }) =>
    driver === '' && {
      pointer: written.pointer,
      message: 'missing volume driver, expected `--volumedriver=` with a name',
      upstream: [{ text: 'level=info msg="Missing volume driver name" volumeDriver=' }],
      index,
    },
});
