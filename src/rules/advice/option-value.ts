import { givenOptions } from '../../drivers/find.ts';
import { placeholderIn } from '../../text/placeholder.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/option-value',
  severity: 'warning',
  fault: 'option-value',
  summary: "The value of a driver's option should be one that the driver can read.",
  rationale:
    'Few drivers refuse a value that they cannot read. REX-Ray and Datera read a number with a unit as 0, Flocker and rbd-docker-plugin use their default size, and REX-Ray creates an unencrypted volume for `encrypted=yes`. Write the value as the driver reads it; `extvol explain` says how.',
  references: [
    'rexray 0.3.3: drivers/volume/docker/volume.go (createInitInt64); 0.12: libstorage/api/utils/utils_store.go (GetInt64, GetBoolPtr)',
    'openstorage: api/spec/spec_handler.go (UpdateSpecFromOpts), pkg/units/units.go (Parse)',
    'docs/drivers.md (the known options, with their sources)',
  ],
  on: givenOptions,
  check: ({ driver, option: { key, value, pointer }, known }) => {
    const { form, otherwise, until, unit } = known ?? {};
    if (form === undefined || until !== undefined || form.pattern.test(value) || placeholderIn(value) !== undefined)
      return undefined;
    const counted = unit === undefined || unit === 'bytes' ? '' : ` (${unit})`;
    const effect = otherwise === undefined ? '' : `; ${driver.title} ${otherwise}`;
    return {
      pointer,
      message: `${quote(key)} must be ${form.expected}${counted}, not ${quote(value)}${effect}`,
    };
  },
});
