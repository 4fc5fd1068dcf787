import groupBy from 'lodash/groupBy.js';
import { givenOptions } from '../../drivers/find.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/option-ignored',
  severity: 'info',
  summary: 'Newer versions of some drivers no longer read certain options.',
  rationale:
    'The driver accepts the option and does nothing with it. REX-Ray 0.4 and later take the file system of a new volume from their configuration, never overwrite one, and create no volume from another one or a snapshot. Remove the option, or configure the driver instead.',
  references: [
    'libstorage 0.1: drivers/integration/docker/docker.go (Create reads the availability zone, size, type and iops; Mount takes the file system from the configuration)',
    'rexray 0.12: libstorage/drivers/integration/linux/linux.go (Create, Mount)',
    'Datera docker-driver: pkg/driver/driver.go (Create: the persistence mode is commented out)',
  ],
  on: together(givenOptions),
  check: (options) => {
    const ignored = options.flatMap(({ driver, option, known }) =>
      known?.until === undefined ? [] : { ...option, version: `${driver.title} ${known.until}` },
    );
    // Options of one variable share its place, and so do those of one version of one driver.
    return Object.values(groupBy(ignored, ({ pointer, version }) => `${pointer} ${version}`)).map((group) => ({
      pointer: String(group[0]?.pointer),
      message: `${group[0]?.version} and later ignore ${group.map(({ key }) => quote(key)).join(' and ')}; remove ${group.length === 1 ? 'it' : 'them'}, or configure the driver`,
    }));
  },
});
