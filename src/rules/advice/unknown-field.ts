import type { Selector } from '../../systems/selector.ts';
import { fromAgent, fromWorkload } from '../../systems/selector.ts';
import type { UnknownField } from '../../systems/unknown-fields.ts';
import { unknownFields } from '../../systems/unknown-fields.ts';
import { didYouMean } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const unknownInWorkload: Selector<UnknownField> = fromWorkload(({ app, mesos, pointer }) =>
  mesos === undefined
    ? unknownFields(app, 'MarathonApp', pointer)
    : unknownFields(mesos.single ? mesos.volumes[0] : mesos.volumes, 'MesosVolume', mesos.pointer),
);

const unknownInModules: Selector<UnknownField, 'agent'> = fromAgent(({ modules }) =>
  modules === undefined ? [] : unknownFields(modules.value, 'MesosModules', modules.pointer),
);

export const rule: Rule = defineRule({
  id: 'advice/unknown-field',
  severity: 'info',
  summary: 'Marathon and Mesos ignore fields that they do not know.',
  rationale:
    'They skip unknown fields without an error, so a typing mistake or a field in the wrong object has no effect. A field that is close to a known one is a warning, because the intended field is then missing. Correct the name, or move the field to the object that has it.',
  references: [
    'marathon 1.11: type-generator ObjectVisitor.scala (generated reads look up known fields only)',
    'mesos: 3rdparty/stout/include/stout/protobuf.hpp:713-716 (unknown fields are skipped)',
    'marathon issue 1185: a misspelt `labels` was accepted without an error',
  ],
  on: [unknownInWorkload, unknownInModules],
  check: ({ pointer, key, holder, meant }) =>
    // `marathon/app-volumes-ignored` says more of `volumes` in an app.
    (holder !== 'MarathonApp' || key !== 'volumes') && {
      pointer,
      ...(meant !== undefined && { severity: 'warning' }),
      message: `unknown field ${quote(key)}, which ${holder.startsWith('Mesos') ? 'Mesos' : 'Marathon'} ignores${didYouMean(meant)}`,
    },
});
