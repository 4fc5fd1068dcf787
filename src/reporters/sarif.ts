import uniqBy from 'lodash/uniqBy.js';
import { pages, version } from '../generated/pages.ts';
import type { Diagnostic, Replacement, Suppressed } from '../model/diagnostic.ts';
import { ownFindings } from '../rules/builtin.ts';
import { rules } from '../rules/index.ts';
import { proseOf } from '../rules/prose.ts';
import { hashText } from '../text/hash.ts';
import { printJson } from '../text/json/print.ts';
import type { Position } from '../text/position.ts';
import { fileUri } from '../text/uri.ts';
import type { Report, Reporter } from './reporter.ts';
import { describeFinding, identityOf, isUnreadable, pageOf } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF reads `{0}` in a text as a placeholder and `[a](b)` as a link; findings have neither. */
const message = (text: string): object => ({
  text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '\\]('),
});

function artifact(file: string): object {
  const uri = fileUri(file);
  return uri.startsWith('file://') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

const toRegion = ({ start, end }: Position): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const physical = (file: string, position: Position | undefined): object => ({
  artifactLocation: artifact(file),
  ...(position && { region: toRegion(position) }),
});

/** Find what a rule says of itself. A finding may be milder than its rule, whose level is the default. */
function describeRule(diagnostic: Diagnostic): object {
  const rule = rules.find(({ id }) => id === diagnostic.rule);
  const helpUri = pageOf(diagnostic);
  const prose = rule && proseOf(rule);
  const summary = prose?.summary ?? ownFindings[diagnostic.rule] ?? diagnostic.rule;
  return {
    id: diagnostic.rule,
    shortDescription: message(summary),
    fullDescription: message(prose?.rationale ?? summary),
    help: message([prose?.rationale ?? summary, ...(prose?.references ?? [])].join('\n')),
    ...(helpUri && { helpUri }),
    defaultConfiguration: { level: levels[rule?.severity ?? diagnostic.severity] },
  };
}

/** Write how a finding can be fixed, where it is known what to write. */
const toFix = (file: string, sentence: string, replacements: readonly Replacement[]): object => ({
  description: message(sentence),
  artifactChanges: [
    {
      artifactLocation: artifact(file),
      replacements: replacements.map(({ position, text }) => ({
        deletedRegion: toRegion(position),
        insertedContent: { text },
      })),
    },
  ],
});

const toResult = (file: string, diagnostic: Diagnostic | Suppressed, ruleIndex: number): object => {
  const {
    rule,
    severity,
    position,
    pointer,
    workload,
    authority,
    stage,
    upstream,
    related = [],
    fix,
    also,
  } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: message(describeFinding(diagnostic)),
    locations: [
      {
        physicalLocation: physical(file, position),
        ...(workload && { logicalLocations: [{ fullyQualifiedName: workload.id, kind: 'resource' }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        message: message(other.message),
        physicalLocation: physical(other.file ?? file, other.position),
      })),
    }),
    ...(fix?.replacements && { fixes: [toFix(file, fix.sentence, fix.replacements)] }),
    partialFingerprints: { 'extvolFinding/v1': hashText(identityOf(diagnostic)) },
    ...('suppression' in diagnostic && {
      suppressions: [{ kind: diagnostic.suppression.kind, justification: diagnostic.suppression.reason }],
    }),
    properties: { pointer, workload: workload?.id, authority, stage, upstream, also },
  };
};

const toNotification = (file: string, diagnostic: Diagnostic): object => ({
  descriptor: { id: diagnostic.rule },
  level: 'error',
  message: message(diagnostic.message),
  locations: [{ physicalLocation: physical(file, undefined) }],
});

const found = (reports: readonly Report[], wanted: (diagnostic: Diagnostic) => boolean) =>
  reports.flatMap(({ file, diagnostics, suppressed = [] }) =>
    [...diagnostics, ...suppressed].filter(wanted).map((diagnostic) => ({ file, diagnostic })),
  );

/**
 * SARIF 2.1.0. A file that could not be read is a notification of the invocation, everything else a result. The
 * partial fingerprint hangs on rule, workload, pointer and message, so it survives moved lines and renamed files.
 */
export const reporter: Reporter = {
  id: 'sarif',
  title: 'SARIF 2.1.0',
  printsFixes: true,
  report: (reports) => {
    const results = found(reports, (diagnostic) => !isUnreadable(diagnostic));
    const unreadable = found(reports, isUnreadable);
    const described = uniqBy(results, ({ diagnostic }) => diagnostic.rule);
    const indexes = new Map(described.map(({ diagnostic }, index) => [diagnostic.rule, index]));
    const run = {
      tool: {
        driver: {
          name: 'extvol',
          semanticVersion: version,
          ...(pages && { informationUri: `${pages}README.md` }),
          rules: described.map(({ diagnostic }) => describeRule(diagnostic)),
        },
      },
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: unreadable.length === 0,
          toolExecutionNotifications: unreadable.map(({ file, diagnostic }) => toNotification(file, diagnostic)),
        },
      ],
      results: results.map(({ file, diagnostic }) =>
        toResult(file, diagnostic, indexes.get(diagnostic.rule) as number),
      ),
    };
    const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
    return `${printJson({ $schema, version: '2.1.0', runs: [run] }, 2)}\n`;
  },
};
