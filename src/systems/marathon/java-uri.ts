// The grammar of java.net.URI (URI.Parser), which is that of RFC 2396 with a few liberties.

const UNRESERVED = "\\w\\-!.~'()*";

/** What needs no escape: all above U+0080 but spaces and control characters. */
const OTHER =
  '\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\uffff';

const some = (characters: string): string => `(?:[${UNRESERVED}${OTHER}${characters}]|%[\\dA-Fa-f]{2})*`;

const ANY = some(';/?:@&=+$,[\\]');
const PATH = some(';/:@&=+$,');
const REGISTRY = some('$,;:@&=+');
const USER = some(';:&=+$,');

const scheme = /^([A-Za-z][A-Za-z\d+.-]*):/;
const opaque = new RegExp(`^(?!/|#|$)${ANY}(?:#${ANY})?$`);
const hierarchical = new RegExp(`^(?!//$)(?://([^/?#]*))?${PATH}(?:\\?${ANY})?(?:#${ANY})?$`);
const registry = new RegExp(`^${REGISTRY}$`);
/** An authority with an IPv6 address. */
const server = new RegExp(`^(?:${USER}@)?\\[([^%\\]]+)(?:%[\\w.]+)?\\](?::(\\d*))?$`);

const HEX = /^[\dA-Fa-f]{1,4}$/;
const IPV4 = /^(?:(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])(?:\.(?!$)|$)){4}$/;

/** How many of the eight groups a list of them fills; an IPv4 address at its end fills two. */
function groupsIn(list: string, mayEndInIpv4: boolean): number {
  if (list === '') return 0;
  const groups = list.split(':');
  const isIpv4 = mayEndInIpv4 && IPV4.test(groups.at(-1) as string);
  const isRight = groups.slice(0, isIpv4 ? -1 : undefined).every((group) => HEX.test(group));
  return isRight ? groups.length + Number(isIpv4) : Number.POSITIVE_INFINITY;
}

function isIpv6(address: string): boolean {
  const [left, right, ...more] = address.split('::') as [string, ...string[]];
  if (right === undefined) return groupsIn(left, true) === 8;
  return more.length === 0 && groupsIn(left, false) + groupsIn(right, true) < 8;
}

const MOST_PORT = 2 ** 31;

/** Whether an authority names a server by an IPv6 address, or is anything without brackets. */
function isAuthority(authority: string): boolean {
  if (registry.test(authority)) return true;
  const [, address, port] = server.exec(authority) ?? [];
  return address !== undefined && isIpv6(address) && Number(port ?? 0) < MOST_PORT;
}

/** Whether `new URI(text)` of Java takes a text. */
export function isJavaUri(text: string): boolean {
  const [before = '', name] = scheme.exec(text) ?? [];
  const rest = text.slice(before.length);
  if (name !== undefined && !rest.startsWith('/')) return opaque.test(rest);
  // A colon before any of these ends a scheme, which this is not one of.
  if (name === undefined && /^[^/?#]*:/.test(text)) return false;
  const match = hierarchical.exec(rest);
  return match !== null && isAuthority(match[1] ?? '');
}
