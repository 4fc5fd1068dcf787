import isPlainObject from 'lodash/isPlainObject.js';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

const expected =
  'expected volumes in `container.volumes`, or `DVDI_VOLUME_CONTAINERPATH` for one of the DVDI module, since its version 0.3.0';

export const rule: Rule = {
  id: 'marathon/app-volumes-ignored',
  needs: 'app',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'An app has no field `volumes` of its own; Marathon ignores it.',
  rationale:
    'The first example of the DVDI isolator, of September 2015, maps the path of a volume on the host to one for the task in `volumes` beside `env`. Neither Marathon nor the isolator ever read that, so the second path is never there. Declare the volume in `container.volumes`, with `external`, or name the path in `DVDI_VOLUME_CONTAINERPATH`, which the module reads since 0.3.0.',
  references: [
    'marathon 1.11: type-generator ObjectVisitor.scala (generated reads look up known fields only)',
    'docker-volume-driver-isolator README (test.json)',
  ],
  check: ({ app, pointer: base }) => {
    if (app === undefined || !Object.hasOwn(app, 'volumes')) return [];
    const value = (app as { readonly volumes?: unknown }).volumes;
    if (value === undefined || value === null) return [];
    const pointer = joinPointer(base, 'volumes');
    if (!isPlainObject(value))
      return [{ pointer, message: `unexpected field \`volumes\` of an app, which Marathon ignores; ${expected}` }];
    return Object.entries(value).map(([host, path]) => ({
      pointer: joinPointer(pointer, host),
      message: `unexpected volume ${quote(host)} at ${quote(String(JSON.stringify(path)))} in \`volumes\` of an app, which Marathon ignores; ${expected}`,
    }));
  },
};
