import { cText } from '../../systems/mesos/c-text.ts';
import { dockerVolumes } from '../../systems/mesos/docker-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/docker-volume-mount-driver-empty',
  severity: 'error',
  stage: 'mount',
  since: '1.0.0',
  order: [6, 0],
  fault: 'driver-name',
  summary: 'The driver of a Docker volume in a Mesos container must not be empty.',
  rationale:
    'The docker/volume isolator checks only whether a driver is set. dvdcli exits with an error if its name is empty, which fails the task. Name the driver.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/driver.cpp:121-131 (mount)',
    'dvdcli 0.2.1: dvdcli/dvdcli.go:24-39',
  ],
  on: dockerVolumes,
  check: ({ driver, name, origin }, _, index) =>
    driver !== undefined &&
    cText(driver) === '' && {
      pointer: origin.driver,
      message: `the driver of volume ${quote(name)} is empty; name the driver`,
      upstream: [{ text: 'Unexpected termination of the subprocess: ', match: 'prefix' }],
      index,
    },
});
