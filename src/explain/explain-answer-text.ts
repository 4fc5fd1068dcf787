import type { Target } from '../model/target.ts';
import { locate } from '../read/locate.ts';
import { readValue } from '../read/read.ts';
import { forEachDocument, readDocuments } from '../read/read-documents.ts';
import { checkTarget } from '../systems/check-target.ts';
import type { Syntax } from '../text/text.ts';
import type { ExplainedAnswer, Explanation } from './explain-answer.ts';
import { explainTexts, unknownAnswer } from './explain-answer.ts';
import { readAnswer } from './read-answer.ts';

/** How to explain an answer to a text. */
export interface ExplainAnswerTextOptions {
  readonly target?: Target;
  /** JSON or YAML of the document; guessed from the text where it is left out. */
  readonly syntax?: Syntax;
}

/**
 * Map what people have of an answer to the places of the text that was sent: the body, what `curl -i`, the DC/OS CLI or a
 * client in Go prints of it, lines of an interface, a line of the log of an agent. Without a document only the rules are
 * found. Resolves for any text.
 *
 * @example
 * ```ts
 * const { explanations } = await explainAnswerText("Absolute container path '/mnt/db' does not exist");
 * explanations[0]?.rules[0]; // 'mesos-agent/csi-container-path-exists'
 * ```
 */
export async function explainAnswerText(
  answer: string,
  document?: string,
  options: ExplainAnswerTextOptions = {},
): Promise<ExplainedAnswer> {
  const { syntax, target = {} } = options;
  const wrong = checkTarget(target);
  if (wrong.length > 0) return { explanations: [], diagnostics: wrong };
  const texts = readAnswer(answer);
  if (texts === undefined) return unknownAnswer;
  if (document === undefined) return explainTexts(texts, undefined, target);
  const { parts, problems } = await readDocuments(document, { syntax, strictSyntax: true });
  const [explained] = forEachDocument({ parts: parts.slice(0, 1) }, (part) => {
    const { explanations, diagnostics } = explainTexts(texts, (candidate) => readValue(part.value, candidate), target);
    const placed = locate(explanations, part).map(
      (explanation): Explanation => ({ ...explanation, findings: locate(explanation.findings, part) }),
    );
    return { explanations: placed, diagnostics, problems: [] };
  });
  if (explained === undefined) return { explanations: [], diagnostics: problems };
  return { explanations: explained.explanations, diagnostics: explained.diagnostics };
}
