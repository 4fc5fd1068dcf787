import type { Dialect } from '../text/dialect.ts';
import { makeContent } from '../text/dialect.ts';
import { createPositions } from '../text/lines.ts';
import { joinedLines } from './joined-lines.ts';
import type { Setting } from './mesos/agent/variables.ts';
import { settingIn, variablesPart } from './mesos/agent/variables.ts';
import { isModuleVariable } from './module-variables.ts';

/** A file that sets variables, some of a volume module, on lines of their own: a map. Nothing in it is expanded. */
export const moduleEnvFile: Dialect = {
  read(text) {
    if (!/DVDI_|FLOCKER_/.test(text)) return undefined;
    const settings: Setting[] = [];
    for (const line of joinedLines(text, '#')) {
      const setting = settingIn(line);
      if (setting === undefined) return undefined;
      settings.push(setting);
    }
    return settings.some(({ name }) => isModuleVariable(name))
      ? makeContent(variablesPart(settings, createPositions(text)))
      : undefined;
  },
};
