import { podVolumes } from '../../systems/marathon/volumes.ts';
import { isObject } from '../../text/is-object.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/pod-external-volume',
  severity: 'error',
  stage: 'never-reported',
  since: '1.4.0',
  summary: 'A pod cannot have external volumes.',
  rationale:
    'A volume of a pod is persistent, secret, a host volume, or else ephemeral. Marathon ignores the field `external` and creates an ephemeral volume of that name, so the data is lost with the instance. Use an app, or a persistent volume.',
  references: [
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/volumes.raml:250 (PodVolume)',
    'marathon 1.11: type-generator, UnionVisitor.scala:23 (the first alternative that reads)',
  ],
  on: podVolumes,
  check: ({ volume, pointer }) =>
    isObject(volume.external) && {
      pointer: joinPointer(pointer, 'external'),
      message: 'Marathon makes an external volume of a pod ephemeral; use an app',
    },
});
