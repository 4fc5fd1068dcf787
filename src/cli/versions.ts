import type { Authority } from '../model/diagnostic.ts';
import type { VersionRange } from '../model/target.ts';

/** The product whose versions a rule names. */
const products: Readonly<Record<Authority, string>> = {
  marathon: 'Marathon',
  'mesos-master': 'Mesos',
  'mesos-agent': 'Mesos',
  'docker-containerizer': 'Mesos',
  'dvdi-module': 'DVDI module',
  dvdcli: 'dvdcli',
  'flocker-module': 'Flocker module',
  advice: '',
};

/** Describe releases of what an authority is part of: `since Marathon 1.1.0, before Marathon 1.5.0`; empty for all. */
export const describeRanges = (ranges: readonly VersionRange[], authority: Authority): string =>
  ranges
    .map(({ since, until: before }) =>
      Object.entries({ since, before })
        .flatMap(([word, version]) => (version === undefined ? [] : [`${word} ${products[authority]} ${version}`]))
        .join(', '),
    )
    .join('; ');
