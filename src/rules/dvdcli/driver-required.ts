import { flagText } from '../../systems/dvdcli/command-line.ts';
import { callingLines } from '../../systems/dvdcli/workload.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dvdcli/driver-required',
  needs: 'command-lines',
  severity: 'error',
  stage: 'mount',
  order: [0, 3],
  summary: 'A command must name the volume driver.',
  rationale:
    'Without `--volumedriver`, or with an empty one, dvdcli exits with 1 before anything else. There is no default driver.',
  references: ['dvdcli 0.2.1: dvdcli/dvdcli.go:24-39 (getVolumeDriver, initDvd)'],
  check: (workload, target) =>
    callingLines(workload, target)
      .filter((line) => flagText(line, 'volumedriver') === '')
      .map(({ written, index }) => ({
        pointer: written.pointer,
        message: 'missing volume driver, expected `--volumedriver=` with a name',
        upstream: [{ text: 'level=info msg="Missing volume driver name" volumeDriver=' }],
        index,
      })),
};
