import type { Finding } from '../../model/diagnostic.ts';
import type { UnknownField } from '../../systems/unknown-fields.ts';
import { unknownFields } from '../../systems/unknown-fields.ts';
import type { Workload } from '../../systems/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

function unknownIn({ app, mesos, pointer }: Workload): readonly UnknownField[] {
  if (mesos === undefined) return unknownFields(app, 'MarathonApp', pointer);
  return unknownFields(mesos.single ? mesos.volumes[0] : mesos.volumes, 'MesosVolume', mesos.pointer);
}

const tell = ({ pointer, key, holder, meant }: UnknownField): Finding => ({
  pointer,
  ...(meant !== undefined && { severity: 'warning' as const }),
  message: `unexpected field ${quote(key)}, which ${holder.startsWith('Mesos') ? 'Mesos' : 'Marathon'} ignores${
    meant === undefined ? '' : `; did you mean ${quote(meant)}?`
  }`,
});

export const rule: Rule = {
  id: 'advice/unknown-field',
  severity: 'info',
  summary: 'A field that its reader does not know is ignored, with all that it says.',
  rationale:
    'Marathon and Mesos read on over fields that they do not know, so a slip of the pen or a field in the wrong object takes effect nowhere and nobody is told. One that is nearly a known one is a warning, since what was meant is then missing. Correct the name, or move the field to the object that has it.',
  references: [
    'marathon 1.11: type-generator ObjectVisitor.scala (generated reads look up known fields only)',
    'mesos: 3rdparty/stout/include/stout/protobuf.hpp:713-716 (unknown fields are skipped)',
    'marathon issue 1185: a misspelt `labels` was accepted without an error',
  ],
  // `marathon/app-volumes-ignored` says more of `volumes` in an app.
  check: (workload) =>
    unknownIn(workload)
      .filter(({ key, holder }) => holder !== 'MarathonApp' || key !== 'volumes')
      .map(tell),
  checkAgent: ({ modules }) =>
    modules === undefined ? [] : unknownFields(modules.value, 'MesosModules', modules.pointer).map(tell),
};
