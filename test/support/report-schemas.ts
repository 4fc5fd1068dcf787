// The parts of the formats' specifications that the reporters use, every object closed, so that a property that the
// specification does not have, or that it requires, fails.
const string = { type: 'string' };
const count = { type: 'integer', minimum: 1 };
const object = (required: object, optional: object = {}): object => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});
const list = (items: object, more: object = {}): object => ({ type: 'array', items, ...more });

// SARIF 2.1.0, section 3: §3.11 message (`{`, `}` doubled), §3.4 artifactLocation, §3.30 region.
const message = object({ text: { type: 'string', pattern: '^([^{}]|\\{\\{|\\}\\})+$' } });
const relativeUri = { type: 'string', pattern: "^(?!/)([A-Za-z0-9._~!*'()/-]|%[0-9A-F]{2})+$" };
const absoluteUri = { type: 'string', pattern: "^(https|file)://([A-Za-z0-9._~!*'()/-]|%[0-9A-F]{2})+$" };
const artifactLocation = {
  anyOf: [object({ uri: relativeUri, uriBaseId: { const: '%SRCROOT%' } }), object({ uri: absoluteUri })],
};
const region = object({ startLine: count, startColumn: count, endLine: count, endColumn: count });
const physicalLocation = object({ artifactLocation }, { region });
const location = object(
  { physicalLocation },
  {
    id: { type: 'integer', minimum: 0 },
    message,
    logicalLocations: list(object({ fullyQualifiedName: string, kind: { const: 'resource' } }), { minItems: 1 }),
  },
);
// §3.55 fix, §3.56 artifactChange, §3.57 replacement.
const artifactChange = object({
  artifactLocation,
  replacements: list(object({ deletedRegion: region, insertedContent: object({ text: string }) }), { minItems: 1 }),
});
const level = { enum: ['none', 'note', 'warning', 'error'] };
const reportingDescriptor = object(
  {
    id: string,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: object({ level }),
  },
  { helpUri: absoluteUri },
);
const result = object(
  {
    ruleId: string,
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: list(location, { minItems: 1, maxItems: 1 }),
    partialFingerprints: { type: 'object', additionalProperties: string, minProperties: 1 },
    properties: { type: 'object' },
  },
  {
    relatedLocations: list(location, { minItems: 1, uniqueItems: true }),
    fixes: list(object({ description: message, artifactChanges: list(artifactChange, { minItems: 1 }) }), {
      minItems: 1,
    }),
    suppressions: list(object({ kind: { enum: ['inSource', 'external'] }, justification: string }), { minItems: 1 }),
  },
);
const notification = object({ descriptor: object({ id: string }), level, message, locations: list(location) });

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: object = object({
  $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({
        driver: object(
          { name: string, rules: list(reportingDescriptor, { uniqueItems: true }) },
          { informationUri: absoluteUri, semanticVersion: string },
        ),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      invocations: list(
        object({ executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: list(notification) }),
      ),
      results: list(result),
    }),
    { minItems: 1 },
  ),
});

const place = object({ line: count, column: count });

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: object = list(
  object({
    description: string,
    check_name: string,
    fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: {
      anyOf: [
        object({ path: string, lines: object({ begin: count }) }),
        object({ path: string, positions: object({ begin: place, end: place }) }),
      ],
    },
  }),
);

const bytePlace = object({ line: count }, { column: count });
const byteRange = object({ start: bytePlace, end: bytePlace });
const byteLocation = object({ path: string }, { range: byteRange });

/** reviewdog, proto/rdf/reviewdog.proto: DiagnosticResult, in the JSON of protobuf. */
export const rdjson: object = object({
  source: object({ name: string }),
  diagnostics: list(
    object(
      {
        message: string,
        location: byteLocation,
        severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
        code: object({ value: string }, { url: absoluteUri }),
      },
      {
        related_locations: list(object({ message: string, location: byteLocation })),
        suggestions: list(object({ range: byteRange, text: string })),
      },
    ),
  ),
});
