import type { Diagnostic } from '../model/diagnostic.ts';
import { hashText } from '../text/hash.ts';
import { printJson } from '../text/json/print.ts';
import type { Reporter } from './reporter.ts';
import { describeFinding, identityOf } from './reporter.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

const locate = (path: string, { position }: Diagnostic): object =>
  position === undefined
    ? { path, lines: { begin: 1 } }
    : {
        path,
        positions: {
          begin: { line: position.start.line, column: position.start.column },
          end: { line: position.end.line, column: position.end.column },
        },
      };

/**
 * GitLab's code quality report. A fingerprint hangs on file, rule, workload, pointer and message, not on lines; where
 * all of these are equal (in the documents of one YAML stream) findings differ by their order.
 */
export const reporter: Reporter = {
  id: 'gitlab',
  title: 'GitLab code quality',
  report: (reports) => {
    const seen = new Map<string, number>();
    const issues = reports.flatMap(({ file, diagnostics }) =>
      diagnostics.map((diagnostic) => {
        const identity = JSON.stringify([file, identityOf(diagnostic)]);
        const times = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, times);
        return {
          description: describeFinding(diagnostic),
          check_name: diagnostic.rule,
          fingerprint: hashText(times === 1 ? identity : `${identity} ${times}`),
          severity: severities[diagnostic.severity],
          location: locate(file, diagnostic),
        };
      }),
    );
    return `${printJson(issues, 2)}\n`;
  },
};
