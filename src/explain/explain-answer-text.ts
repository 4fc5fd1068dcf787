import type { Target } from '../model/target.ts';
import { locate } from '../read/locate.ts';
import { readValue } from '../read/read.ts';
import { forEachDocument, readDocuments } from '../read/read-documents.ts';
import { checkTarget } from '../systems/check-target.ts';
import { readText } from '../text/read.ts';
import type { Syntax } from '../text/text.ts';
import type { ExplainedAnswer, Explanation } from './explain-answer.ts';
import { explainTexts, textsOf, unknownAnswer } from './explain-answer.ts';

/** How to explain an answer to a text. */
export interface ExplainAnswerTextOptions {
  readonly target?: Target;
  /** JSON or YAML of the document; guessed from the text where it is left out. */
  readonly syntax?: Syntax;
}

/** Cut off the heads that `curl -i` prints: of a proxy, of interim answers, of the answer itself. */
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

/**
 * Map a saved answer, with or without the headers of `curl -i`, to the places of the text that was sent. Resolves for any text.
 *
 * @example
 * ```ts
 * const { diagnostics } = await explainAnswerText('no answer', 'id: /db\ncmd: x\n');
 * diagnostics.map(({ rule }) => rule); // ['answer/unknown']
 * ```
 */
export async function explainAnswerText(
  answer: string,
  document: string,
  options: ExplainAnswerTextOptions = {},
): Promise<ExplainedAnswer> {
  const { syntax, target = {} } = options;
  const wrong = checkTarget(target);
  if (wrong.length > 0) return { explanations: [], diagnostics: wrong };
  const { parts: answered } = await readText(bodyOf(answer), { syntax: 'json', strictSyntax: true });
  if (answered[0] === undefined) return unknownAnswer(', which is no JSON');
  const texts = textsOf(answered[0].value);
  if (texts === undefined) return unknownAnswer('');
  const { parts, problems } = await readDocuments(document, { syntax, strictSyntax: true });
  const [explained] = forEachDocument({ parts: parts.slice(0, 1) }, (part) => {
    const { explanations, diagnostics } = explainTexts(texts, readValue(part.value, target), target);
    const placed = locate(explanations, part).map(
      (explanation): Explanation => ({ ...explanation, findings: locate(explanation.findings, part) }),
    );
    return { explanations: placed, diagnostics, problems: [] };
  });
  if (explained === undefined) return { explanations: [], diagnostics: problems };
  return { explanations: explained.explanations, diagnostics: explained.diagnostics };
}
