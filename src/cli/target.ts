import { closest } from 'fastest-levenshtein';
import type { Target } from '../target.ts';
import { newest, pathKinds } from '../target.ts';
import { UsageError } from './io.ts';

const products = Object.keys(newest);

/** What `--host-path` told of the host. */
export type Host = NonNullable<Target['host']>;

/** Read `/path`, or `/path=file` where it is told what the path is, adding to what an earlier option said. */
export function parseHostPath(text: string, { exists = [], kinds = {} }: Host = {}): Host {
  const kind = pathKinds.find((name) => text.endsWith(`=${name}`));
  return kind === undefined
    ? { exists: [...exists, text], kinds }
    : { exists, kinds: { ...kinds, [text.slice(0, -kind.length - 1)]: kind } };
}

/** Read `marathon=1.8,mesos=1.4`, adding to what an earlier option said. */
export function parseTarget(text: string, previous: Target = {}): Target {
  const versions = text.split(',').map((part) => {
    const [product, version] = part.split('=').map((word) => word.trim()) as [string, string | undefined];
    if (!products.includes(product))
      throw new UsageError(
        `unknown product ${JSON.stringify(product)} in --target, did you mean ${closest(product, products)}? Known: ${products.join(', ')}`,
      );
    if (version === undefined || !/^\d+(\.\d+)*$/.test(version))
      throw new UsageError(
        `unknown version ${JSON.stringify(version ?? '')} of ${product} in --target, expected such as ${newest[product as keyof typeof newest]}`,
      );
    return [product === 'dvdi-module' ? 'dvdiModule' : product, { version }];
  });
  return { ...previous, ...Object.fromEntries(versions) };
}
