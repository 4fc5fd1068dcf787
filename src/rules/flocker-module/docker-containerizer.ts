import { firstFlockerVariable } from '../../systems/flocker/variables.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { dockerContainerizerRule } from '../volume-module.ts';

export const rule: Rule = dockerContainerizerRule({
  id: 'flocker-module/docker-containerizer',
  module: 'flocker',
  references: [
    'mesos-module-flocker: README.md (Known issues)',
    'mesos: src/slave/containerizer/docker.cpp (the Docker containerizer calls no isolator)',
  ],
  on: firstFlockerVariable,
  placeOf: ({ name, pointer }) => ({ subject: `Flocker volume of ${quote(name)}`, pointer }),
});
