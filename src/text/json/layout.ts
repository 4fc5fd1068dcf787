import type { Frame, Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** Whether a text is indented by tabs here and by blanks there, so that nobody knows how far. */
export const isMixed = (text: string): boolean => /^\t* /m.test(text) && /^ *\t/m.test(text);

const WRONG = 0.75;
const ODD = 0.4;
const UNUSUAL = 0.1;

/** Whether it is the object around what was cut out of one, somehow indented. */
export const isCut = (frame: Frame | undefined): boolean =>
  frame?.isSupposed === true && frame.parent === undefined && !frame.isArray;

/** Say how little the place of a closing bracket fits to that of its opening one. */
export function costOfClose({ lineStart, indent }: Reading, frame: Frame, token: Token): number {
  if (isCut(frame)) return 0;
  if (token.indent < 0)
    return frame.isBroken ? ODD : lineStart === frame.lineStart || indent === frame.indent ? 0 : ODD;
  if (token.indent !== frame.indent) return WRONG;
  return frame.isBroken ? 0 : UNUSUAL;
}

/** Say the same of a closing bracket that is not there, before a token; `behind` is what follows it, be it a comma. */
export function costOfMissingClose({ lineStart }: Reading, frame: Frame, token: Token, behind: Token): number {
  if (!frame.isBroken) return lineStart === frame.lineStart ? 0 : ODD;
  if (token.kind === 'end') return 0;
  if (behind.indent < 0) return ODD;
  if (behind !== token) return behind.indent <= frame.indent ? UNUSUAL : ODD;
  return token.kind === 'comma' ? (token.indent === frame.indent ? 0 : ODD) : token.indent > frame.indent ? ODD : 0;
}

/** Say how little the place of a member or element fits to those before it. */
export function costOfMember({ lineStart, indent, frame }: Reading, token: Token): number {
  if (frame === undefined || isCut(frame)) return 0;
  if (token.indent < 0) {
    if (frame.isBroken) return UNUSUAL;
    return lineStart === frame.lineStart || indent === frame.indent ? 0 : ODD;
  }
  if (frame.memberIndent >= 0) return token.indent === frame.memberIndent ? 0 : WRONG;
  return token.indent <= frame.indent ? WRONG : frame.isBroken ? 0 : UNUSUAL;
}

/** Note where the first member of the innermost object or array is. */
export const withMember = (frame: Frame | undefined, { indent }: Token): Frame | undefined =>
  frame === undefined || indent < 0 || frame.memberIndent >= 0 ? frame : { ...frame, memberIndent: indent };
