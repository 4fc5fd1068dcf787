import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

const name = 'DVDI_VOLS_JSON_ARRAY';

export const rule: Rule = {
  id: 'dvdi-module/json-array-unread',
  needs: 'dvdi-variables',
  severity: 'error',
  stage: 'never-reported',
  summary: '`DVDI_VOLS_JSON_ARRAY` mounts nothing.',
  rationale:
    'Modules up to 0.2.0 reserve the name for a list of volumes in JSON, but none ever read it, and later ones do not know it. Write `DVDI_VOLUME_NAME` and the other variables of each volume, with a digit behind those of the second and later ones.',
  references: ['mesos-module-dvdi 0.2.0: docker_volume_driver_isolator.hpp (the name is declared and used nowhere)'],
  check: ({ environment }) =>
    (environment?.variables ?? [])
      .filter((variable) => variable.name === name && variable.value !== '')
      .map(({ pointer }) => ({
        pointer,
        message: `unexpected variable ${quote(name)}, which no DVDI module reads; expected \`DVDI_VOLUME_NAME\` and its like`,
      })),
};
