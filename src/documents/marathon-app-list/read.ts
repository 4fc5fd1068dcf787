import type { MarathonApp } from '../../generated/marathon-app.ts';
import { readApp } from '../../systems/marathon/app.ts';
import type { Routed } from '../../systems/marathon/request.ts';
import { isObject } from '../../text/is-object.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Entry } from '../document.ts';

/** Read the list, and the pointer of it; a value that is none has no apps. */
function listIn(value: unknown, base: string): readonly [apps: readonly unknown[], pointer: string] {
  if (Array.isArray(value)) return [value, base];
  const apps = isObject(value) ? (value as { readonly apps?: unknown }).apps : undefined;
  return [Array.isArray(apps) ? apps : [], joinPointer(base, 'apps')];
}

/** Read the apps in order; those of a bare list are updates. */
export function entries(value: unknown, base: string, routed?: Routed): readonly Entry[] {
  const [apps, list] = listIn(value, base);
  const isWhole = routed?.route === 'PUT /v2/apps?partialUpdate=false';
  const sending = list === base ? ({ sending: isWhole ? 'replacement' : 'update' } as const) : {};
  return apps.map((app, index) => {
    const pointer = joinPointer(list, index);
    return { pointer, read: () => ({ ...readApp(app as MarathonApp, pointer, 'marathon-app-list'), ...sending }) };
  });
}
