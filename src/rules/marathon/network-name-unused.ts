import { networkLists } from '../../systems/marathon/canonical/networks.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/network-name-unused',
  summary: 'The network of the host has no name and no labels, a bridge has no name.',
  rationale:
    'There is one host and one bridge on each agent, so a name means nothing. Remove it, or use the mode `container`, which is the default, for a network with that name.',
  references: ['marathon 1.11: api/v2/validation/NetworkValidation.scala:15,21'],
  on: networkLists,
  check: (networks) =>
    networks.flatMap(({ mode, name, hasLabels, pointer }) => {
      if (mode === 'host' && (name !== undefined || hasLabels))
        return {
          pointer,
          message: 'a host network has no name and no labels; remove them, or use the mode `container`',
          upstream: [{ path: '/networks', text: 'Host networks may not have names or labels' }],
        };
      return mode !== 'container/bridge' || name === undefined
        ? []
        : {
            pointer,
            message: 'a bridge network has no name; remove it, or use the mode `container`',
            upstream: [{ path: '/networks', text: 'Bridge networks may not have names' }],
          };
    }),
});
