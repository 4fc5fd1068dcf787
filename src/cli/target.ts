import type { Target } from '../target.ts';
import { newest } from '../target.ts';
import { UsageError } from './io.ts';
import { suggest } from './suggest.ts';

const products = Object.keys(newest);

/** Read `marathon=1.8,mesos=1.4`, adding to what an earlier option said. */
export function parseTarget(text: string, previous: Target = {}): Target {
  const versions = text.split(',').map((part) => {
    const [product, version] = part.split('=').map((word) => word.trim()) as [string, string | undefined];
    if (!products.includes(product))
      throw new UsageError(
        `unknown product ${JSON.stringify(product)} in --target${suggest(product, products) || '.'} Known: ${products.join(', ')}`,
      );
    if (version === undefined || !/^\d+(\.\d+)*$/.test(version))
      throw new UsageError(
        `unknown version ${JSON.stringify(version ?? '')} of ${product} in --target, expected such as ${newest[product as keyof typeof newest]}`,
      );
    return [product === 'dvdi-module' ? 'dvdiModule' : product, { version }];
  });
  return { ...previous, ...Object.fromEntries(versions) };
}
