import groupBy from 'lodash/groupBy.js';
import { givenOptions } from '../../drivers/find.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/option-ignored',
  severity: 'info',
  summary: 'Some options are not read any more by newer versions of their driver.',
  rationale:
    'The driver takes the option and does nothing with it. With REX-Ray 0.4 and later the file system of a new volume is the one that the configuration names, none is ever written over, and a volume cannot be created from another or from a snapshot. Leave the option out, or configure the driver instead.',
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
      message: `unexpected ${group.map(({ key }) => quote(key)).join(' and ')}, which ${group[0]?.version} and later do not read`,
    }));
  },
});
