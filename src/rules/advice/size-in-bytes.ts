import { givenOptions } from '../../drivers/find.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const MEBIBYTE = 1024 * 1024;

export const rule: Rule = defineRule({
  id: 'advice/size-in-bytes',
  severity: 'warning',
  summary: 'Some drivers read a size without a unit as bytes.',
  rationale:
    "Convoy, Flocker and NetApp's plug-in count bytes if a size has no unit. Marathon passes its own `size`, which is in GiB, on as a bare number, so ten GiB become ten bytes. Write the size as an option with a unit, such as `dvdi/size` `10g`, and leave Marathon's field out.",
  references: [
    'rancher/convoy: util/util.go (ParseSize)',
    'ClusterHQ/flocker: flocker/dockerplugin/_api.py (parse_num)',
    'netappdvp: utils/utils.go (ConvertSizeToBytes)',
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala (size becomes the option `size`)',
  ],
  on: givenOptions,
  check: ({ driver, option: { key, value, pointer }, known }) =>
    known?.unit === 'bytes' &&
    /^\d+$/.test(value) &&
    Number(value) < MEBIBYTE && {
      pointer,
      message: `${driver.title} reads ${quote(key)} ${quote(value)} as bytes; add a unit`,
    },
});
