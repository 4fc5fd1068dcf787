import type { Target } from '../model/target.ts';
import { locate } from '../read/locate.ts';
import { readDocuments } from '../read/read-documents.ts';
import { readText } from '../text/read.ts';
import type { Syntax } from '../text/text.ts';
import type { ExplainedAnswer, Explanation } from './explain-answer.ts';
import { explainAnswer, unknownAnswer } from './explain-answer.ts';

/** How to explain an answer to a text. */
export interface ExplainAnswerTextOptions {
  readonly target?: Target;
  /** JSON or YAML of the document; guessed from the text where it is left out. */
  readonly syntax?: Syntax;
}

/** What stands behind the heads that `curl -i` prints: of a proxy, of interim answers, of the answer itself. */
function bodyOf(answer: string): string {
  const blank = /\r?\n\r?\n/g;
  let start = 0;
  while (/^HTTP\/\d/.test(answer.slice(start, start + 6))) {
    blank.lastIndex = start;
    if (blank.exec(answer) === null) break;
    start = blank.lastIndex;
  }
  return answer.slice(start);
}

/** Map an answer, as the JSON text that was saved, with the heads of `curl -i` or without, to the places of the text that was sent. Resolves for any text. */
export async function explainAnswerText(
  answer: string,
  document: string,
  { syntax, ...options }: ExplainAnswerTextOptions = {},
): Promise<ExplainedAnswer> {
  const body = await readText(bodyOf(answer), { syntax: 'json', strictSyntax: true });
  const sent = await readDocuments(document, { syntax, strictSyntax: true });
  const [answered, part] = [body.parts[0], sent.parts[0]];
  if (answered === undefined) return unknownAnswer(', which is no JSON');
  if (part === undefined) return { explanations: [], diagnostics: sent.problems };
  const { explanations, diagnostics } = explainAnswer(answered.value, part.value, options);
  const placed = locate(explanations, part).map(
    (explanation): Explanation => ({ ...explanation, findings: locate(explanation.findings, part) }),
  );
  // What is wrong with the answer has no place in the document.
  const [first] = diagnostics;
  return {
    explanations: placed,
    diagnostics: first?.rule === 'answer/unknown' ? diagnostics : locate(diagnostics, part),
  };
}
