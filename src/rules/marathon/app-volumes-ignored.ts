import isPlainObject from 'lodash/isPlainObject.js';
import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const expected =
  'expected volumes in `container.volumes`, or `DVDI_VOLUME_CONTAINERPATH` for one of the DVDI module, since its version 0.3.0';

export const rule: Rule = defineRule({
  id: 'marathon/app-volumes-ignored',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'An app has no field `volumes` of its own; Marathon ignores it.',
  rationale:
    'The first example of the DVDI isolator, of September 2015, maps the path of a volume on the host to one for the task in `volumes` beside `env`. Neither Marathon nor the isolator ever read that, so the second path is never there. Declare the volume in `container.volumes`, with `external`, or name the path in `DVDI_VOLUME_CONTAINERPATH`, which the module reads since 0.3.0.',
  references: [
    'marathon 1.11: type-generator ObjectVisitor.scala (generated reads look up known fields only)',
    'docker-volume-driver-isolator README (test.json)',
  ],
  on: apps,
  check: (app, { workload }) => {
    const value = Object.hasOwn(app, 'volumes') ? (app as { readonly volumes?: unknown }).volumes : undefined;
    if (value === undefined || value === null) return undefined;
    const pointer = joinPointer(workload.pointer, 'volumes');
    if (!isPlainObject(value))
      return { pointer, message: `unexpected field \`volumes\` of an app, which Marathon ignores; ${expected}` };
    return Object.entries(value).map(([host, path]) => ({
      pointer: joinPointer(pointer, host),
      message: `unexpected volume ${quote(host)} at ${quote(String(JSON.stringify(path)))} in \`volumes\` of an app, which Marathon ignores; ${expected}`,
    }));
  },
});
