import { isTimestamp } from '../../systems/marathon/json/timestamp.ts';
import { appStamps, groupStamps } from '../../systems/marathon/timestamps.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/version-timestamp',
  stage: 'json',
  summary: 'A `version`, and both dates of `versionInfo`, must be a date and time with an offset.',
  rationale:
    'Marathon writes these fields into what `GET` answers, and reads them again in what is sent back, although it makes new ones. Leave them out, or write such as `2020-01-31T12:00:00.000Z`.',
  references: [
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/app.raml (version)',
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/versionInfo.raml (VersionInfo)',
  ],
  on: [appStamps, groupStamps],
  check: ({ value, pointer, path }) =>
    (value === undefined || !isTimestamp(value)) && {
      pointer,
      message:
        value === undefined
          ? 'date is missing; leave out the whole of `versionInfo`'
          : `${quote(value)} is no date and time with an offset; leave it out`,
      upstream: [{ path, text: value === undefined ? 'error.path.missing' : 'error.expected.date.isoformat' }],
    },
});
