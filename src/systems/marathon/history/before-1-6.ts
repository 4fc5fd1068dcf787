import type { Rewording } from './rewording.ts';
import { at } from './rewording.ts';

/** What 1.5 says in place of 1.6, which came with another release of the library that checks. */
export const before1_6: readonly Rewording[] = [
  { in: { until: '1.6' }, rules: ['external-option-key'], say: at((path) => path.replace(/\/keys$/, '')) },
  {
    in: { until: '1.6' },
    rules: ['rexray-iops', 'rexray-newfstype', 'rexray-overwritefs', 'rexray-volumetype'],
    say: at((path) => path.replace(/\/("[^"]*")$/, '($1)')),
  },
  { in: { until: '1.6' }, rules: ['dvdi-size-positive'], say: at((path) => path.replace('/volume/', '/')) },
  { in: { until: '1.6' }, rules: ['dvdi-upgrade-over-capacity'], say: at(() => '/upgradeStrategy') },
  { in: { until: '1.6' }, rules: ['resident-over-capacity'], say: at(() => '/value') },
  {
    in: { until: '1.6' },
    rules: ['single-instance-label-strategy'],
    // A strategy that is written out is refused on its own, the default together with the label.
    say: at((path, { finding }) =>
      finding.stage === undefined ? '/value' : `/value${path.replace(/(\/upgradeStrategy)\/.*$/, '$1')}`,
    ),
  },
];
