import type { CompletionItem, Position } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Driver } from '../../drivers/driver.ts';
import { findOption } from '../../drivers/find.ts';
import { drivers } from '../../drivers/index.ts';
import { detect } from '../../read/detect.ts';
import type { Caret } from './caret.ts';
import { caretAt } from './caret.ts';
import type { Checked } from './check.ts';
import { explainDriver, explainOption } from './explanations.ts';
import { rangeOf } from './locations.ts';
import { isRecord, valueIn } from './place.ts';
import { regionAt } from './region.ts';
import type { Role } from './role.ts';
import { roleOf } from './role.ts';
import type { SchemaFields } from './schema-fields.ts';

/** A word that can be written, and what it means. */
interface Word {
  readonly word: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
}

const { Property, EnumMember, Module } = CompletionItemKind;

const driverWords = (): readonly Word[] =>
  drivers.flatMap((driver) =>
    driver.names.map((word) => ({ word, kind: Module, detail: driver.title, documentation: explainDriver(driver) })),
  );

const keyWords = (driver: Driver | undefined, prefix: string): readonly Word[] =>
  driver === undefined
    ? []
    : driver.options.map((option) => ({
        word: prefix + option.name,
        kind: Property,
        detail: driver.title,
        documentation: explainOption(driver, option),
      }));

/** Get the values that an option is known to take: the words of its form, and its default. */
function valueWords(driver: Driver | undefined, key: string): readonly Word[] {
  const option = driver && findOption(driver, key);
  if (option === undefined) return [];
  const named = [...(option.form?.expected ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => String(word));
  const words = new Set([...named, ...(option.default === undefined ? [] : [option.default])]);
  return [...words].map((word) => ({
    word,
    kind: EnumMember,
    detail: word === option.default ? 'default' : undefined,
  }));
}

/** Get the words for a role; those of options in one text are for the part that the caret is in. */
function roleWords(role: Role, { before }: Caret): readonly Word[] {
  switch (role.kind) {
    case 'driver':
      return driverWords();
    case 'key': {
      const own = role.prefix === '' ? [] : [{ word: `${role.prefix}driver`, kind: Property, detail: 'volume driver' }];
      return [...own, ...keyWords(role.driver, role.prefix)];
    }
    case 'value':
      return valueWords(role.driver, role.key);
    case 'options': {
      const [, key] = /([^,=]*)=[^,]*$/.exec(before) ?? [];
      if (key !== undefined) return valueWords(role.driver, key);
      return keyWords(role.driver, '').map((each) => ({ ...each, word: `${each.word}=` }));
    }
  }
}

/** Get the words that the schema of the document has for a place. */
function schemaWords({ root, tokens, isKey }: Caret, schemas: SchemaFields): readonly Word[] {
  const kind = detect(root);
  if (kind === undefined) return [];
  if (!isKey) return schemas.wordsOf(kind, tokens).map((word) => ({ word, kind: EnumMember }));
  const fields = [...schemas.fieldsOf(kind, tokens.slice(0, -1))];
  return fields.map(([word, documentation]) => ({ word, kind: Property, documentation }));
}

/** Check whether YAML reads a word as anything but a text, or not at all. */
const isNoPlainText = (word: string): boolean =>
  /^(?:true|false|null|yes|no|on|off|~|[-+.\d].*|[*&!%@`>|?].*)$/i.test(word);

/** Write a word as the text around it asks for. */
function write(word: string, { isJson, isQuoted, isKey, hasColon }: Caret): string {
  const written = isJson || isQuoted || isNoPlainText(word) ? JSON.stringify(word) : word;
  return isKey && !hasColon ? `${written}: ` : written;
}

/** Get what can be written at a position: drivers, their options and values, and the fields of the document. */
export async function completionsAt(
  checked: Checked,
  position: Position,
  schemas: SchemaFields,
): Promise<CompletionItem[]> {
  const { document } = checked;
  const region = regionAt(checked, document.offsetAt(position));
  const caret = region && (await caretAt(region));
  if (region === undefined || caret === undefined) return [];
  const role = roleOf(caret.root, caret.tokens, caret.isKey);
  const isPart = role?.kind === 'options' && (caret.isQuoted || !caret.isJson);
  // Of options in one text only the part behind the last comma or equals sign is replaced.
  const part = String(/[^,=]*$/.exec(caret.before)).length;
  const local = isPart ? { start: region.offset - part, end: region.offset } : caret;
  const range = rangeOf(document, { start: region.toFile(local.start), end: region.toFile(local.end) });
  const present = caret.isKey ? valueIn(caret.root, caret.tokens.slice(0, -1)) : undefined;
  const words = role === undefined ? schemaWords(caret, schemas) : roleWords(role, caret);
  const fresh = words.filter(({ word }) => !isRecord(present) || !Object.hasOwn(present, word));
  return fresh.map(({ word, kind, detail, documentation }) => {
    const newText = isPart ? word : write(word, caret);
    return {
      label: word,
      kind,
      ...(detail !== undefined && { detail }),
      ...(documentation !== undefined && { documentation: { kind: 'markdown', value: documentation } }),
      filterText: caret.isQuoted && !isPart ? JSON.stringify(word) : word,
      textEdit: { range, newText },
    };
  });
}
