import { apps } from '../../systems/marathon/apps.ts';
import { isObject } from '../../text/is-object.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const advice = 'declare it in `container.volumes`, or set `DVDI_VOLUME_CONTAINERPATH` (DVDI module 0.3.0 or later)';

export const rule: Rule = defineRule({
  id: 'marathon/app-volumes-ignored',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'Marathon ignores `volumes` beside `env`; volumes belong in `container.volumes`.',
  rationale:
    'The first example of the DVDI isolator, of September 2015, maps the path of a volume on the host to a path in the task in `volumes` beside `env`. Neither Marathon nor the isolator has ever read that, so the second path never exists. Declare the volume in `container.volumes`, with `external`, or name the path in `DVDI_VOLUME_CONTAINERPATH`, which the module reads since 0.3.0.',
  references: [
    'marathon 1.11: type-generator ObjectVisitor.scala (generated reads look up known fields only)',
    'docker-volume-driver-isolator README (test.json)',
  ],
  on: apps,
  check: (app, { workload }) => {
    const value = Object.hasOwn(app, 'volumes') ? (app as { readonly volumes?: unknown }).volumes : undefined;
    if (value === undefined || value === null) return undefined;
    const pointer = joinPointer(workload.pointer, 'volumes');
    if (!isObject(value)) return { pointer, message: `Marathon ignores \`volumes\` beside \`env\`; ${advice}` };
    return Object.entries(value).map(([host, path]) => ({
      pointer: joinPointer(pointer, host),
      message: `Marathon ignores volume ${quote(host)} at ${quote(String(JSON.stringify(path)))} in \`volumes\` beside \`env\`; ${advice}`,
    }));
  },
});
