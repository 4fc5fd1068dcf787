import type { Finding, Stage } from '../../../model/diagnostic.ts';
import type { Target } from '../../../model/target.ts';
import { compareVersions, isWithin, newest, versionOf } from '../../../model/target.ts';
import type { Workload } from '../../workload.ts';
import { generationOf } from '../generations/index.ts';
import { bodyPath, pathInApp, treePath } from '../path-of-pointer.ts';
import { before1_5 } from './before-1-5.ts';
import { before1_6 } from './before-1-6.ts';
import { before1_11 } from './before-1-11.ts';
import type { Rewording } from './rewording.ts';

const all: readonly Rewording[] = [...before1_11, ...before1_6, ...before1_5];

const prefix = 'marathon/';

/** The rewordings of each rule, in the order in which they are made. */
const byRule = new Map<string, Rewording[]>();
for (const rewording of all)
  for (const rule of rewording.rules) byRule.set(prefix + rule, [...(byRule.get(prefix + rule) ?? []), rewording]);

/** The ids of the rules that were ever worded otherwise. */
export const rewordedRules: readonly string[] = [...byRule.keys()];

/** Get the releases at which the wording of a rule changes, by its own rewordings or by the way of its generation. */
export const wordingVersions = (rule: string): readonly string[] => [
  '1.5.0',
  '1.7.0',
  ...(byRule.get(rule) ?? []).flatMap(({ in: { since = [], until = [] } }) => [since, until].flat()),
];

/** Stages that are one before 1.5: the validation of an app, alone or in a group. */
const validation: ReadonlySet<Stage | undefined> = new Set(['raml', 'conversion', 'app-definition', 'group-update']);

/** Put the place of an app before all paths in it. */
function inApp(finding: Finding, workload: Workload | undefined, placeOf: (app: Workload) => string): Finding {
  if (workload === undefined) return finding;
  const place = placeOf(workload);
  const upstream = finding.upstream?.map(({ path = '', ...message }) => ({
    ...message,
    path: path.startsWith(`${place}/`) ? path : place + (path === '/' && place !== '' ? '' : path),
  }));
  return { ...finding, ...(placeOf === bodyPath && { stage: 'app-definition' }), ...(upstream && { upstream }) };
}

/** The own paths of rules whose findings in a group have the id of the app in place of the path, since 1.7. */
const ownPaths: Readonly<Record<string, (path: string) => string>> = {
  'marathon/dvdi-size-positive': (path) => path.replace('/external/', '/volume/external/'),
  'marathon/persistent-profile-not-empty': (path) => path.replace('/persistent/', '/volume/persistent/'),
};

/** Before 1.7 the check of the tree names the path in an app as well. */
function withOwnPath(id: string, finding: Finding, workload: Workload): Finding {
  const own = ownPaths[id]?.(pathInApp(finding.pointer, workload)) ?? '/';
  const upstream = finding.upstream?.map(({ path = '', ...message }) => ({
    ...message,
    path: path.slice(`/apps/${workload.absoluteId}`.length) || own,
  }));
  return { ...finding, ...(upstream && { upstream }) };
}

/** Says what a rule finds as another release of Marathon does. `stage` is that of the rule. */
export type Wording = (
  rule: { readonly id: string; readonly stage?: Stage | undefined },
  finding: Finding,
  workload: Workload | undefined,
) => Finding;

/** Get the wording of the target's Marathon; `undefined` for the newest, whose the rules have themselves. */
export function wordingOf(target: Target): Wording | undefined {
  const version = versionOf(target, 'marathon');
  if (compareVersions(version, newest.marathon) >= 0) return undefined;
  const isOld = generationOf(target) === 'pre-raml';
  const isUnscoped = isWithin(version, { until: '1.7' });
  return (rule, finding, workload) => {
    if (!rule.id.startsWith(prefix)) return finding;
    const isInTree = rule.stage === 'app-definition' && finding.stage === 'root-group';
    let said = isInTree && isUnscoped && workload ? withOwnPath(rule.id, finding, workload) : finding;
    for (const { in: range, say, stage } of byRule.get(rule.id) ?? []) {
      if (!isWithin(version, range)) continue;
      const before = said;
      const upstream = before.upstream?.flatMap((message) => say(message, { finding: before, workload }));
      said = { ...before, ...(upstream && { upstream }), ...(stage && { stage }) };
    }
    if (isOld) return isInTree || validation.has(said.stage ?? rule.stage) ? inApp(said, workload, bodyPath) : said;
    return isInTree && isUnscoped ? inApp(said, workload, treePath) : said;
  };
}
