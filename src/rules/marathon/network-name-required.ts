import { networkLists } from '../../systems/marathon/canonical/networks.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/network-name-required',
  summary: 'A container network needs a name where Marathon has no default.',
  rationale:
    'Only the flag `--default_network_name` says which network is meant; DC/OS sets it to `dcos`. Write the `name`. Whether there is a default no document says, so this is a warning; with `defaultNetworkName` in the target it goes. A dry run goes by Marathon without the flag. In an update of a list it fails with status 500.',
  references: [
    'marathon 1.11: api/v2/validation/NetworkValidation.scala:65',
    'marathon 1.11: api/v2/NetworkNormalization.scala:37',
  ],
  severity: 'warning',
  on: networkLists,
  check: (networks, { workload, target }) => {
    if (target.marathon?.defaultNetworkName !== undefined) return undefined;
    const unnamed = networks.find(({ mode, name }) => mode === 'container' && name === undefined);
    return (
      unnamed !== undefined && {
        pointer: unnamed.pointer,
        message: 'container network has no name, and Marathon may have no default; write the `name`',
        ...(workload.sending === 'update'
          ? { stage: 'network-name', upstream: [{ text: 'container network name is not defined' }] }
          : {
              upstream: [
                { path: '/networks', text: 'Network name must be specified when container network is selected.' },
              ],
            }),
      }
    );
  },
});
