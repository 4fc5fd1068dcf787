import type { Dialect } from '../../../text/dialect.ts';
import { makeContent } from '../../../text/dialect.ts';
import { createPositions } from '../../../text/lines.ts';
import { joinedLines } from '../../joined-lines.ts';
import type { Setting } from './variables.ts';
import { isMesos, settingIn, variablesPart } from './variables.ts';

/** A file that sets variables of Mesos, `MESOS_ISOLATION=…` on lines of their own: a map. Nothing in it is expanded. */
export const envFile: Dialect = {
  read(text) {
    if (!text.includes('MESOS_')) return undefined;
    const settings: Setting[] = [];
    for (const line of joinedLines(text, '#')) {
      const setting = settingIn(line);
      if (setting === undefined) return undefined;
      settings.push(setting);
    }
    return settings.some(isMesos) ? makeContent(variablesPart(settings, createPositions(text))) : undefined;
  },
};
