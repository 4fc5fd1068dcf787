import type { Rule } from '../rule.ts';
import { moduleNameRule } from '../volume-module.ts';

export const rule: Rule = moduleNameRule({
  id: 'flocker-module/module-name',
  module: 'flocker',
  references: [
    'mesos-module-flocker: libisolator/flocker_isolator.cpp (the symbol of the module)',
    'mesos-module-flocker: README.md (Installing on Mesos)',
  ],
});
