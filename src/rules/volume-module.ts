import { isNearModule, moduleNames } from '../systems/mesos/isolator-names.ts';
import { runsModule } from '../systems/mesos/isolators.ts';
import { writtenModuleNames } from '../systems/mesos/module-names.ts';
import type { Selector } from '../systems/selector.ts';
import type { EnvironmentVariable } from '../systems/workload.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { defineRule } from './rule.ts';

const titles = { dvdi: 'DVDI', flocker: 'Flocker' } as const;

/** What the rules of these families have of their own. */
interface ModuleRule extends Pick<RuleFacts, 'id' | 'since' | 'references'> {
  readonly module: keyof typeof titles;
}

/** Make a rule of a module: the agent finds it by one name only. */
export const moduleNameRule = ({ module, history = '', ...facts }: ModuleRule & { readonly history?: string }): Rule =>
  defineRule({
    severity: 'error',
    stage: 'agent-start',
    summary: `The ${titles[module]} module has the name \`${moduleNames[module]}\`.`,
    rationale: `The agent looks for the module in its library by this name, and does not start with any other.${history} Write the name letter for letter, in the modules and in \`--isolation\`.`,
    ...facts,
    on: writtenModuleNames,
    check: ({ name, what, pointer }) =>
      isNearModule(name, moduleNames[module]) && {
        pointer,
        message: `unknown ${what} ${quote(name)}; did you mean ${quote(moduleNames[module])}?`,
      },
  });

interface UnseenRule<Item> extends ModuleRule {
  readonly on: Selector<Item>;
  /** What the item is, such as “DVDI volume `db`”, and where. */
  readonly placeOf: (item: Item) => {
    readonly subject: string;
    readonly pointer: JsonPointer;
    readonly index?: number;
  };
}

/** Make a rule of a module: it sees no task that the Docker containerizer runs. */
export const dockerContainerizerRule = <Item>({ module, on, placeOf, ...facts }: UnseenRule<Item>): Rule =>
  defineRule({
    severity: 'error',
    stage: 'never-reported',
    summary: `${titles[module]} variables mount nothing for a task of the Docker containerizer.`,
    rationale:
      'The module is an isolator of the Mesos containerizer and never sees a Docker task, which starts without its volumes. Declare external volumes in the container instead, or run the task with the Mesos containerizer.',
    ...facts,
    on,
    check: (item, { workload }) => {
      if (workload.containerizer !== 'DOCKER') return undefined;
      const { subject, ...place } = placeOf(item);
      return {
        ...place,
        message: `${subject} is not mounted by the Docker containerizer; use an external volume of the container`,
      };
    },
  });

/** Make a rule of a module: what it mounts on the host is not in a container with an image. */
export const containerImageRule = <Item>({
  module,
  on,
  placeOf,
  ...facts
}: UnseenRule<Item> & Pick<RuleFacts, 'summary' | 'rationale'>): Rule =>
  defineRule({
    severity: 'error',
    stage: 'never-reported',
    ...facts,
    on,
    check: (item, { workload }) => {
      if (workload.rootfs !== true) return undefined;
      const { subject, ...place } = placeOf(item);
      return {
        ...place,
        message: `${subject} is not visible in a container with an image; use an external volume of the container`,
      };
    },
  });

/** Make a rule of a module: its variables do nothing on agents without it. */
export const notEnabledRule = ({
  module,
  on,
  ...facts
}: ModuleRule & Pick<RuleFacts, 'rationale'> & { readonly on: Selector<EnvironmentVariable> }): Rule =>
  defineRule({
    severity: 'error',
    stage: 'never-reported',
    summary: `${titles[module]} variables mount nothing on agents that do not run the ${titles[module]} module.`,
    ...facts,
    on,
    check: ({ name, pointer }, { target }) =>
      !runsModule(target, moduleNames[module]) && {
        pointer,
        message: `variable ${quote(name)} mounts nothing on agents that do not run ${quote(moduleNames[module])}; load the module and add it to the isolation (\`mesos.modules\` and \`mesos.isolation\` of the target)`,
      },
  });
