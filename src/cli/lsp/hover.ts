import uniq from 'lodash/uniq.js';
import type { Hover, Position } from 'vscode-languageserver';
import { findDriver, findOption } from '../../drivers/find.ts';
import { detect } from '../../read/detect.ts';
import type { Checked } from './check.ts';
import { explainDriver, explainOption, explainRule } from './explanations.ts';
import { rangeOf } from './locations.ts';
import type { Place } from './place.ts';
import { placeAt, valueIn } from './place.ts';
import { regionAt } from './region.ts';
import { roleOf } from './role.ts';
import { ruleNamesIn } from './rule-names.ts';
import type { SchemaFields } from './schema-fields.ts';

/** Explain what a key or value is to a driver. */
function explainRole({ root, tokens, isKey }: Place): string | undefined {
  const role = roleOf(root, tokens, isKey);
  const value = String(isKey ? tokens.at(-1) : valueIn(root, tokens));
  if (role === undefined || role.kind === 'options') return undefined;
  if (role.kind === 'driver') {
    const driver = findDriver(value);
    return driver && explainDriver(driver);
  }
  const { driver } = role;
  const key = role.kind === 'value' ? role.key : value.slice(role.prefix.length);
  const option = driver && findOption(driver, key);
  return option && explainOption(driver, option);
}

/** Explain the field that a place is in. */
function explainField({ root, tokens }: Place, schemas: SchemaFields): string | undefined {
  const kind = detect(root);
  const text = kind && schemas.describe(kind, tokens);
  return text && (tokens.length === 0 ? text : `\`${tokens.at(-1)}\`: ${text}`);
}

/** Explain what is at a position: the rules that report something, the driver or option, the field. */
export async function hoverAt(
  checked: Checked,
  position: Position,
  schemas: SchemaFields,
  docs: string,
): Promise<Hover | null> {
  const { document, diagnostics } = checked;
  const offset = document.offsetAt(position);
  const named = ruleNamesIn(document.getText()).find(({ start, end }) => start <= offset && offset < end);
  // What is wrong with a whole document is no news of a key in it.
  const found = diagnostics.filter(
    ({ position: at }) => at && at.start.line === at.end.line && at.start.offset <= offset && offset <= at.end.offset,
  );
  const ids = uniq([...(named ? [named.id] : []), ...found.map(({ rule }) => rule)]);
  const region = regionAt(checked, offset);
  const place = region && (await placeAt(region));
  const texts = [
    ...ids.map((id) => explainRule(id, docs)),
    ...(place === undefined ? [] : [explainRole(place), explainField(place, schemas)]),
  ].filter((text) => text !== undefined);
  if (texts.length === 0) return null;
  const contents = { kind: 'markdown' as const, value: texts.join('\n\n---\n\n') };
  if (region === undefined || place === undefined) return { contents };
  const { start, end } = place.stretch;
  return { contents, range: rangeOf(document, { start: region.toFile(start), end: region.toFile(end) }) };
}
