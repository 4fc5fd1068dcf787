import get from 'lodash/get.js';
import isPlainObject from 'lodash/isPlainObject.js';
import { mustBe } from '../../text/must-be.ts';
import { quote } from '../../text/quote.ts';

/** A request to Marathon whose body is a document. */
export interface MarathonRequest {
  readonly method: 'POST' | 'PUT';
  /** `/v2/apps`, or `/v2/groups` with the path of a group behind it; follows from the document if left out. */
  readonly path?: string;
  /** For `PUT /v2/apps`: whether what an app leaves out stays as it was (the default) or becomes its default. */
  readonly partialUpdate?: boolean;
}

/** The requests whose answers are known. */
export type Route =
  | 'POST /v2/apps'
  | 'PUT /v2/apps'
  | 'PUT /v2/apps?partialUpdate=false'
  | 'POST /v2/groups'
  | 'PUT /v2/groups';

/** How an app of a list reaches Marathon: as a part of what it shall become, or as the whole. */
export type Sending = 'update' | 'replacement';

/** What a request does. */
export interface Routed {
  readonly route: Route;
  /** What its body is read as. */
  readonly kind: 'marathon-app' | 'marathon-app-list' | 'marathon-group';
  /** The path of the group in its address, as written; empty for none. */
  readonly group: string;
  /** Whether no request is named and the document is the whole tree of groups, as `GET /v2/groups` prints it. */
  readonly isTree?: boolean;
  /** Whether the target's Marathon goes along the id of the group twice to find its place. */
  readonly goesTwice?: boolean;
}

const APPS = '/v2/apps';
const GROUPS = '/v2/groups';

/** What is said of a request whose answer is not known. */
const expected =
  '`POST /v2/apps`, `PUT /v2/apps` for a list, or `POST` or `PUT` of `/v2/groups`, with or without the path of a group behind it';

/** Describe what is wrong with a request of a caller; `undefined` where nothing is. */
export function describeRequest(request: unknown): string | undefined {
  if (!isPlainObject(request)) return mustBe('option `request`', 'an object', request);
  const [method, path, partial] = ['method', 'path', 'partialUpdate'].map((name): unknown => get(request, name));
  if (method !== 'POST' && method !== 'PUT') return mustBe('`method` of the request', '`POST` or `PUT`', method);
  if (path !== undefined && typeof path !== 'string') return mustBe('`path` of the request', 'a string', path);
  if (partial !== undefined && typeof partial !== 'boolean')
    return mustBe('`partialUpdate` of the request', 'true or false', partial);
  const known = path === undefined || routeOf({ method, path }) !== undefined;
  return known ? undefined : `unknown request ${quote(`${method} ${path}`)}; use ${expected}`;
}

/** Find what a method and an address do; `undefined` where the answer is not known. */
function routeOf({
  method,
  path,
  partialUpdate = true,
}: MarathonRequest & { readonly path: string }): Routed | undefined {
  const plain = path.replace(/\/+$/, '');
  const isGroup = plain === GROUPS || plain.startsWith(`${GROUPS}/`);
  if (isGroup) return { route: `${method} ${GROUPS}`, kind: 'marathon-group', group: plain.slice(GROUPS.length) };
  if (plain !== APPS) return undefined;
  if (method === 'POST') return { route: 'POST /v2/apps', kind: 'marathon-app', group: '' };
  const route = partialUpdate ? 'PUT /v2/apps' : 'PUT /v2/apps?partialUpdate=false';
  return { route, kind: 'marathon-app-list', group: '' };
}

const isGroupLike = (value: unknown): boolean =>
  ['apps', 'groups', 'enforceRole', 'scaleBy'].some((field) => get(value, field) !== undefined);

/**
 * Find what a request does with a document: `kind` is what the document looks like, where that is known. `POST` is the
 * default for an app or a group, `PUT` for a list; the whole tree of groups, which no `POST` makes, is taken as if it were
 * new. Returns `undefined` where the answer is not known.
 */
export function routeDocument(
  value: unknown,
  kind: Routed['kind'] | undefined,
  request: MarathonRequest | undefined,
): Routed | undefined {
  if (request?.path !== undefined) return routeOf({ ...request, path: request.path });
  const { method = Array.isArray(value) || kind === 'marathon-app-list' ? 'PUT' : 'POST', ...rest } = request ?? {};
  const isList = Array.isArray(value) || (kind === 'marathon-app-list' && method === 'PUT');
  // A `PUT` of an unknown object can only be that of a group.
  const isGroupByLooks = kind !== 'marathon-app' && (isGroupLike(value) || (kind === undefined && method === 'PUT'));
  const isGroup = !isList && (kind === 'marathon-group' || isGroupByLooks);
  if (!isGroup && isList !== (method === 'PUT')) return undefined;
  const routed = routeOf({ ...rest, method, path: isGroup ? GROUPS : APPS });
  const isTree = isGroup && request === undefined && /^\/+$/.test(String(get(value, 'id')));
  return routed && { ...routed, ...(isTree && { isTree }) };
}
