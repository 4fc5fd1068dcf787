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
  summary: 'Of a volume that is described as two kinds at once, Marathon takes one and drops the other.',
  rationale:
    'Marathon reads a volume as persistent, external, secret or host, in this order, and takes the first that fits; the fields of the others are ignored without a word, so the data of one of them is never there. Make two volumes of it, or remove what is not meant.',
  references: [
    'marathon 1.11: types/volumes.raml:248 (AppVolume) and type-generator UnionVisitor.scala:23 (the first alternative that reads)',
  ],
  on: appVolumes,
  check: ({ volume, pointer }) => {
    const [taken, ...dropped] = kinds.filter((kind) => volume[kind] !== undefined && volume[kind] !== null);
    return dropped.map((kind) => ({
      pointer: joinPointer(pointer, kind),
      message: `unexpected ${quote(kind)} in a volume that Marathon takes as ${quote(String(taken))}, expected one kind`,
    }));
  },
});
