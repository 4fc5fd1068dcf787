import type { SecretReference } from '../systems/marathon/canonical/secret-references.ts';
import type { Selector } from '../systems/selector.ts';
import { quote } from '../text/quote.ts';
import { appRule } from './app-rule.ts';
import type { Rule, RuleFacts } from './rule.ts';

/** What differs between the rules of this family. */
interface UndefinedSecretRule<Item extends SecretReference> extends Pick<RuleFacts, 'id' | 'references'> {
  /** What refers to the secret, such as “a variable”. */
  readonly subject: string;
  readonly on: Selector<Item>;
  readonly pathOf: (item: Item) => string;
  readonly text: string;
}

/** Make a rule of Marathon: what refers to a secret names one of `secrets`. */
export const undefinedSecretRule = <Item extends SecretReference>({
  subject,
  on,
  pathOf,
  text,
  ...facts
}: UndefinedSecretRule<Item>): Rule =>
  appRule({
    ...facts,
    summary: `The secret of ${subject} must be one of \`secrets\`.`,
    rationale:
      'The name is that of a member of `secrets`, where `source` says which secret of the store it is. Add it there, as `"secrets": { "name": { "source": "path/of/the/secret" } }`, or correct the name.',
    on,
    check: (item, { workload }) =>
      !Object.hasOwn(workload.app?.secrets ?? {}, item.secret) && {
        pointer: item.pointer,
        message: `secret ${quote(item.secret)} of ${subject} is not in \`secrets\`; add it there`,
        upstream: [{ path: pathOf(item), text }],
      },
  });
