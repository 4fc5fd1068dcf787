import { appVolumes } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** The kinds of an app's volume in the order in which Marathon tries them. */
const kinds = ['persistent', 'external', 'secret', 'hostPath'] as const;

export const rule: Rule = defineRule({
  id: 'advice/volume-of-two-kinds',
  severity: 'warning',
  summary: 'A volume should be of one kind only; Marathon drops all but the first.',
  rationale:
    'Marathon tries to read a volume as persistent, external, secret and host volume, in this order, and takes the first that fits. It silently ignores the fields of the others. Split the volume into two, or remove what is not meant.',
  references: [
    'marathon 1.11: types/volumes.raml:248 (AppVolume) and type-generator UnionVisitor.scala:23 (the first alternative that reads)',
  ],
  on: appVolumes,
  check: ({ volume, pointer }) => {
    const isOf = (kind: (typeof kinds)[number]): boolean => volume[kind] !== undefined && volume[kind] !== null;
    const taken = kinds.find(isOf);
    if (kinds.findLast(isOf) === taken) return undefined;
    const [, ...dropped] = kinds.filter(isOf);
    return dropped.map((kind) => ({
      pointer: joinPointer(pointer, kind),
      message: `Marathon ignores ${quote(kind)} in a volume that has ${quote(String(taken))}; keep one of them`,
    }));
  },
});
