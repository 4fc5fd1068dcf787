import partition from 'lodash/partition.js';
import { plainVolumes } from '../../systems/marathon/external.ts';
import { optionKeyPattern, optionKeyText } from '../../systems/marathon/labels.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const listOf = (names: readonly string[]): string => names.map(quote).join(' and ');

/** Say what the options of a CSI volume lack, and where to put what is written elsewhere. */
function withoutCapability(external: object, keys: readonly string[]): string {
  const because = 'so Marathon reads them as those of `dvdi`';
  if (keys.includes('capability'))
    return `options of the csi volume have a \`capability\` that is no object, ${because}; write an object with \`accessMode\` and \`accessType\``;
  const missing = ['pluginName', 'capability'].filter((name) => !keys.includes(name));
  const within = keys.filter((key) => ['accessMode', 'accessType', 'fsType', 'mountFlags'].includes(key));
  const [outside, absent] = partition(missing, (name) => Object.hasOwn(external, name));
  const fixes = [
    ...(absent.length === 0 ? [] : [`add ${listOf(absent)}`]),
    ...(outside.length === 0 ? [] : [`move ${listOf(outside)} from \`external\` into \`options\``]),
    ...(within.length === 0 ? [] : [`put ${listOf(within)} into \`capability\``]),
  ];
  return `options of the csi volume are missing ${listOf(missing)}, ${because}; ${fixes.join(', ')}`;
}

export const rule: Rule = defineRule({
  id: 'marathon/external-option-key',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'The key of an option consists of a label, a slash and a name.',
  rationale:
    'The label says what the option is for, and only options with `dvdi/` reach a Docker volume driver. Marathon refuses a key without a label. Write `dvdi/iops` for the option `iops`. With the provider `csi` it is `capability` that is missing: without it, Marathon reads the options as those of `dvdi`.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:215-226', 'marathon 1.11: state/Volume.scala:452'],
  on: plainVolumes,
  check: ({ index, external, options, externalPointer }) => {
    const wrong = Object.keys(options).filter((key) => !optionKeyPattern.test(key));
    if (wrong.length === 0) return undefined;
    const answer = {
      path: `${volumePath(index)}/external/options/keys`,
      text: `must match regular expression '${optionKeyText}'`,
    };
    const base = joinPointer(externalPointer, 'options');
    if (external.provider === 'csi')
      return { pointer: base, message: withoutCapability(external, wrong), upstream: wrong.map(() => answer) };
    return wrong.map((key) => ({
      pointer: joinPointer(base, key),
      message: `invalid option key ${quote(key)}; write a label, a slash and a name, as in \`dvdi/driver\``,
      upstream: [answer],
    }));
  },
});
