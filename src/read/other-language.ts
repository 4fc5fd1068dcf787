import { namesVolumes } from '../systems/volume-words.ts';
import { isObject } from '../text/is-object.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';

const has = (value: unknown, ...keys: readonly string[]): boolean =>
  isObject(value) && keys.some((key) => Object.hasOwn(value as object, key));

/** Documents that people keep their apps in, by what they look like. */
const languages: readonly (readonly [name: string, is: (value: unknown) => boolean])[] = [
  ['Terraform', (value) => has(value, 'resource', 'terraform', 'provider')],
  ['an Ansible playbook', (value) => Array.isArray(value) && value.some((item) => has(item, 'hosts', 'tasks'))],
  ['a configuration of DC/OS', (value) => has(value, 'bootstrap_url', 'master_discovery', 'exhibitor_storage_backend')],
];

/** Find the first member whose name is one of external volumes. */
function findNamed(
  value: unknown,
  pointer: JsonPointer,
): { readonly name: string; readonly pointer: JsonPointer } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const place = joinPointer(pointer, name);
    if (namesVolumes(name)) return { name, pointer: place };
    const inner = findNamed(member, place);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** What there is to say of a value that is no document of ours: what it looks like, and where it names external volumes. */
export interface OtherLanguage {
  readonly pointer: JsonPointer;
  readonly language: string;
  readonly hint: string;
}

/** Describe a value of no known kind. */
export function describeOther(value: unknown): OtherLanguage {
  const language = languages.find(([, is]) => is(value))?.[0];
  const named = findNamed(value, '');
  return {
    pointer: named?.pointer ?? '',
    language: language === undefined ? '' : ` in what looks like ${language}`,
    hint:
      named === undefined
        ? ''
        : `; ${quote(named.name)} is at ${quote(named.pointer)}: save the document around it as a file`,
  };
}
