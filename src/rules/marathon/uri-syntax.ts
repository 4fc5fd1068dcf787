import { fetchedUris } from '../../systems/marathon/canonical/uris.ts';
import { isJavaUri } from '../../systems/marathon/java-uri.ts';
import { placeholderIn } from '../../text/placeholder.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/uri-syntax',
  summary: 'Each address in `fetch` or `uris` must be a URI.',
  rationale:
    'Marathon asks `java.net.URI`, which takes relative paths and letters of any script, but no blanks, no quotes, brackets, braces, pipes or backslashes, no `%` without two hexadecimal digits, and nothing with an empty scheme-specific part, such as `file:`. Escape other characters: `%20` for a blank. A placeholder that is to be filled in is an info.',
  references: [
    'marathon 1.11: api/v2/validation/ArtifactValidation.scala',
    'marathon 1.11: api/v2/validation/AppValidation.scala:283',
  ],
  on: fetchedUris,
  check: ({ uri, path, pointer, stage }) => {
    if (isJavaUri(uri)) return undefined;
    const answer = { pointer, stage, upstream: [{ path, text: 'URI has invalid syntax.' }] };
    const left = placeholderIn(uri);
    return left === undefined
      ? { ...answer, message: `${quote(uri)} is no URI; escape what is not allowed in one` }
      : { ...answer, severity: 'info', message: `${quote(uri)} is no URI; fill in ${quote(left)}` };
  },
});
