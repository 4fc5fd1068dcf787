import get from 'lodash/get.js';
import set from 'lodash/set.js';
import type { ExtvolConfig } from '../generated/extvol-config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { productMembers, products, releases } from '../model/target.ts';
import { validate } from '../read/validate.ts';
import { ownFindings } from '../rules/builtin.ts';
import { rules } from '../rules/index.ts';
import { currentId } from '../rules/old-ids.ts';
import { checkTarget } from '../systems/check-target.ts';
import { describeGroupRoot } from '../systems/marathon/ids.ts';
import { unknownFields } from '../systems/unknown-fields.ts';
import { isTooWide } from '../text/glob.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { joinPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import { familyOf } from './severities.ts';

type Problem = Pick<Diagnostic, 'pointer' | 'message'>;

const ids: readonly string[] = [...rules.map(({ id }) => id), ...Object.keys(ownFindings)];
const known: readonly string[] = [...new Set([...ids, ...ids.map(familyOf)])];

/** Get the rules that are named and are none. */
const checkRules = (severities: object, pointer: string): readonly Problem[] =>
  Object.keys(severities)
    .filter((rule) => !known.includes(currentId(rule)))
    .map((rule) => ({
      pointer: joinPointer(pointer, rule),
      message: `unknown rule ${quote(rule)}${didYouMean(nearest(rule, known))}`,
    }));

/** Find versions and features that do not exist. */
function checkNames(target: Target, pointer: string): readonly Problem[] {
  const check = (path: readonly [string, string], known: readonly string[]): readonly Problem[] => {
    const value: unknown = get(target, path);
    const wrong = value === undefined ? [] : checkTarget(set({}, path, value));
    const hint = typeof value === 'string' ? didYouMean(nearest(value, known)) : '';
    return wrong.map(({ message }) => ({ pointer: joinPointer(pointer, ...path), message: `${message}${hint}` }));
  };
  return [
    ...products.flatMap((product) => check([productMembers[product], 'version'], releases[product])),
    ...check(['marathon', 'features'], []),
  ];
}

/** Say what to write instead of a pattern that matches nothing, or has more alternatives than are tried. */
function betterGlob(glob: string): string | undefined {
  if (glob.startsWith('/')) return 'must not begin with a slash; it begins in the folder of the configuration';
  if (glob.startsWith('!')) return 'must not begin with `!`; name the files that are meant, not those that are not';
  if (/[![\]()\\]/.test(glob)) return 'has other signs than `*`, `?`, `**` and `{a,b}` for what may differ; use these';
  return isTooWide(glob) ? 'has too many choices in braces; use fewer' : undefined;
}

/** Find what is wrong with a value as a pattern; nothing where it is one, or no text. */
function checkGlob(glob: unknown, pointer: string): readonly Problem[] {
  const better = typeof glob === 'string' ? betterGlob(glob) : undefined;
  return better === undefined ? [] : [{ pointer, message: `pattern ${quote(String(glob))} ${better}` }];
}

const checkGlobs = (globs: readonly string[], pointer: string): readonly Problem[] =>
  globs.flatMap((glob, index) => checkGlob(glob, joinPointer(pointer, index)));

/** Get a finding of the schema; one of a pattern in words instead of the expression that it does not match. */
function inWords(problem: Problem, value: unknown): readonly Problem[] {
  const path = problem.pointer.split('/').slice(1);
  const better = ['ignore', 'files'].includes(String(path.at(-2))) ? checkGlob(get(value, path), problem.pointer) : [];
  return better.length === 0 ? [problem] : better;
}

function checkRoot(groupRoot: string | undefined, pointer: string): readonly Problem[] {
  const message = groupRoot === undefined ? undefined : describeGroupRoot(groupRoot);
  return message === undefined ? [] : [{ pointer: joinPointer(pointer, 'groupRoot'), message }];
}

const checkLayer = (
  { target = {}, rules: severities = {}, groupRoot }: ExtvolConfig,
  pointer: string,
): readonly Problem[] => [
  ...checkRules(severities, joinPointer(pointer, 'rules')),
  ...checkNames(target as Target, joinPointer(pointer, 'target')),
  ...checkRoot(groupRoot, pointer),
];

/** Find what is wrong with a configuration, whatever value it is; empty where nothing is. */
export function checkConfig(value: unknown): readonly Problem[] {
  const unknown = unknownFields(value, 'ExtvolConfig', '').map(({ pointer, key, meant }) => ({
    pointer,
    message: `unknown ${quote(key)}${didYouMean(meant)}`,
  }));
  const wrongShape = validate('extvol-config', value, '');
  if (wrongShape.length > 0 || unknown.length > 0)
    return [...unknown, ...wrongShape.flatMap((problem) => inWords(problem, value))];
  const config = value as ExtvolConfig;
  const overrides = (config.overrides ?? []).flatMap((override, index) => {
    const pointer = joinPointer('', 'overrides', index);
    return [...checkGlobs(override.files, joinPointer(pointer, 'files')), ...checkLayer(override, pointer)];
  });
  return [...checkGlobs(config.ignore ?? [], '/ignore'), ...checkLayer(config, ''), ...overrides];
}
