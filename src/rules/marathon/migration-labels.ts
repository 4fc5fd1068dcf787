import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const VERSION = 'DCOS_MIGRATION_API_VERSION';
const PATH = 'DCOS_MIGRATION_API_PATH';
const FRAMEWORK = 'DCOS_PACKAGE_FRAMEWORK_NAME';

export const rule: Rule = appRule({
  id: 'marathon/migration-labels',
  summary: `The label \`${VERSION}\` must be \`v1\` and needs \`${PATH}\` and \`${FRAMEWORK}\`.`,
  rationale:
    'Marathon moves the tasks of a DC/OS framework by the address and the name that these labels give, and knows the version `v1` only. Write all three, or none.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:441'],
  on: apps,
  check: ({ labels }, { workload }) => {
    const version = labels?.[VERSION];
    if (!labels || !version) return undefined;
    const missing = [PATH, FRAMEWORK].find((name) => !labels[name]);
    if (version === 'v1' && missing === undefined) return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'labels', VERSION),
      message:
        missing === undefined
          ? `migration API version ${quote(version)} is unknown; write \`v1\``
          : `label \`${VERSION}\` needs the label ${quote(missing)}; add it`,
      upstream: [
        {
          path: '/',
          text: `${FRAMEWORK} and ${PATH} must be defined when using ${VERSION}`,
        },
      ],
    };
  },
});
