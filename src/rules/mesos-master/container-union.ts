import { mesosContainers } from '../../systems/mesos/container.ts';
import { isSet } from '../../systems/mesos/sources.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const others = { DOCKER: 'mesos', MESOS: 'docker' } as const;

export const rule: Rule = defineRule({
  id: 'mesos-master/container-union',
  severity: 'warning',
  stage: 'never-reported',
  since: '1.8.0',
  summary: 'A container should not have the field of the other type.',
  rationale:
    'Mesos reads only the field that belongs to the type of a container. It ignores settings in the other one, such as its image; the master logs a warning and launches the task. Remove the field, or correct `type`.',
  references: [
    'mesos: src/common/validation.cpp:281-291 (validateContainerInfo)',
    'mesos: src/common/protobuf_utils.cpp:114-134 (validateProtobufUnion)',
  ],
  on: mesosContainers,
  check: ({ container, pointer }) => {
    const { type } = container;
    const field = others[type];
    return (
      isSet(container[field]) && {
        pointer: joinPointer(pointer, field),
        message: `a container of type \`${type}\` ignores \`${field}\`; remove it, or correct \`type\``,
        upstream: [
          {
            text: `Protobuf union \`mesos.ContainerInfo\` with \`Type == ${type}\` should not have the field \`${field}\` set.`,
          },
        ],
      }
    );
  },
});
