import type { Finding } from '../model/diagnostic.ts';
import type { Selector } from '../systems/selector.ts';
import type { Workload } from '../systems/workload.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { defineRule } from './rule.ts';

/** What differs between the rules of this family. */
interface FeatureRule<Item> extends Pick<RuleFacts, 'id' | 'since' | 'scope' | 'summary' | 'references'> {
  readonly feature: 'external_volumes' | 'secrets' | 'gpu_resources';
  /** What Marathon refuses without the feature, such as “every external volume”. */
  readonly refused: string;
  /** What else to do, after “or”. */
  readonly instead: string;
  readonly on: Selector<Item>;
  readonly finding: (item: Item, workload: Workload, index: number) => Omit<Finding, 'message'> | false;
  /** The thing that the feature is needed for, as the subject of the message. */
  readonly subject: string;
}

const plugin = {
  external_volumes: '',
  gpu_resources: '',
  secrets: ' and a plugin that serves secrets, as in DC/OS Enterprise',
} as const;

/** Make a rule of Marathon for something that needs a feature which is off unless Marathon is started with it. */
export const featureRule = <Item>({
  feature,
  refused,
  instead,
  on,
  finding,
  subject,
  ...facts
}: FeatureRule<Item>): Rule =>
  defineRule({
    severity: 'error',
    stage: 'raml',
    rationale: `Without the feature \`${feature}\` Marathon refuses ${refused}, and no feature is on by default. Start Marathon with \`--enable_features ${feature}\`${plugin[feature]}, or ${instead}. Reported only if the target lists the features of its Marathon.`,
    ...facts,
    on,
    check: (item, { workload, target }, index) => {
      if (target.marathon?.features?.includes(feature) !== false) return undefined;
      const found = finding(item, workload, index);
      return (
        found && {
          message: `${subject} requires the feature \`${feature}\`; start Marathon with \`--enable_features ${feature}\``,
          ...found,
        }
      );
    },
  });

/** What Marathon says of a feature that is off. */
export const featureAnswer = (feature: FeatureRule<unknown>['feature']): string =>
  `Feature ${feature} is not enabled. Enable with --enable_features ${feature})`;
