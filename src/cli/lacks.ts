import groupBy from 'lodash/groupBy.js';
import orderBy from 'lodash/orderBy.js';
import type { LeaveTexts } from '../convert/leave-text.ts';
import { isError } from '../model/diagnostic.ts';

/** What a conversion of the whole fleet came to, by the id of the format. */
export type Exits = Readonly<Record<string, LeaveTexts>>;

/** A kind of finding that keeps the fleet from a target. */
export interface Lack {
  readonly target: string;
  readonly code: string;
  readonly count: number;
  /** The message of one of them. */
  readonly example: string;
}

/** Get what each target lacks, the most frequent first. */
export const lacksOf = (exits: Exits): readonly Lack[] =>
  Object.entries(exits).flatMap(([target, { whole, byText }]) => {
    const errors = [...whole, ...byText.flat()].flatMap((found) =>
      isError(found) && found.code !== undefined ? [{ code: found.code, example: found.message }] : [],
    );
    const byCode = Object.entries(groupBy(errors, 'code'));
    const lacks = byCode.map(([code, own]) => ({ target, code, count: own.length, example: String(own[0]?.example) }));
    return orderBy(lacks, 'count', 'desc');
  });
