/** What extvol itself finds, beside the rules of the authorities: the id of each finding, and what it says. */
export const ownFindings: Readonly<Record<string, string>> = {
  'convert/changed': 'The conversion changed something beside the declarations.',
  'convert/loss': 'The target format cannot say a fact of the source.',
  'convert/output': 'An authority would object to the output.',
  'convert/refused': 'The conversion is not possible.',
  'document/schema': 'A part of the document has not the shape that its kind asks for.',
  'document/unknown': 'The document is of no known kind.',
  'document/unreadable': 'The value is nested too deeply, circular, or no plain data.',
  'file/unreadable': 'The file cannot be read.',
  'target/invalid': 'The target must name versions and features that there are.',
  'text/alias': 'YAML aliases must name an anchor and must not grow without bound.',
  'text/depth': 'Objects and arrays must not be nested too deeply.',
  'text/duplicate-key': 'An object should have each key once.',
  'text/empty': 'The text must hold a document.',
  'text/encoding': 'The text must be UTF-8.',
  'text/number': 'A number should be one that every reader reads alike.',
  'text/syntax': 'The text must be JSON or YAML.',
};
