import type { ExplainedAnswer, Explanation } from './explain-answer.ts';
import { explainAnswer, unknownAnswer } from './explain-answer.ts';
import { locate } from './locate.ts';
import type { Target } from './target.ts';
import { readText } from './text/read.ts';
import type { Syntax } from './text/text.ts';

/** How to explain an answer to a text. */
export interface ExplainAnswerTextOptions {
  readonly target?: Target;
  /** JSON or YAML of the document; guessed from the text where it is left out. */
  readonly syntax?: Syntax;
}

/** Map an answer, as the JSON text that was saved, to the places of the text that was sent. Resolves for any text. */
export async function explainAnswerText(
  answer: string,
  document: string,
  { syntax, ...options }: ExplainAnswerTextOptions = {},
): Promise<ExplainedAnswer> {
  const body = await readText(answer, { syntax: 'json', strictSyntax: true });
  const sent = await readText(document, { syntax, strictSyntax: true });
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
