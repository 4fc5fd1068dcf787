import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { convert } from '../../src/convert/convert.ts';
import { convertText } from '../../src/convert/convert-text.ts';
import { formats } from '../../src/formats/index.ts';
import type { KubernetesList } from '../../src/formats/kubernetes/manifest.ts';
import { readValue } from '../../src/read/read.ts';
import '../support/seed.ts';
import type { Fleet } from './arbitrary.ts';
import { fleet } from './arbitrary.ts';
import { checkObjects } from './kubernetes-invariants.ts';

const leaving = formats.flatMap((format) => (format.oneWay ? [format] : []));
const volumesOf = ({ document }: Fleet) => readValue(document).workloads.flatMap(({ volumes }) => volumes);

describe.each(leaving)('$id', (format) => {
  const run = (each: Fleet) => convert(each.document as object, { to: format.id, storage: each.storage });

  test('refuses with an error, or returns an output that holds every volume, option and no secret', () => {
    let converted = 0;
    fc.assert(
      fc.property(fleet, (each) => {
        const { output, diagnostics, losses } = run(each);
        const all = JSON.stringify([output, diagnostics, losses]);
        for (const secret of each.secrets) expect(all).not.toContain(secret);
        expect(output === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        if (output === undefined) return;
        converted++;
        const messages = diagnostics.map(({ message }) => message).join('\n');
        const said = JSON.stringify(output);
        const back = format.decode(output);
        for (const { kind, driver, name, options, containerPath, mode } of volumesOf(each)) {
          for (const { key } of options)
            expect(said.includes(JSON.stringify(key).slice(1, -1)) || messages.includes(key) || known.has(key)).toBe(
              true,
            );
          if (kind === 'csi' || driver === 'nfs') continue;
          const path = containerPath?.startsWith('/') ? containerPath : `/mnt/mesos/sandbox/${containerPath}`;
          expect(back).toContainEqual(
            expect.objectContaining({
              name,
              containerPath: path,
              mode: expect.stringMatching(mode === 'RO' ? 'RO' : /R/),
            }),
          );
        }
      }),
    );
    expect(converted).toBeGreaterThan(50);
  });

  test('names do not hang on the order of the apps', () => {
    fc.assert(
      fc.property(fleet, (each) => {
        const { id, apps } = each.document as { readonly id: string; readonly apps: readonly unknown[] };
        const turned = run({ ...each, document: { id, apps: apps.toReversed() } });
        const names = (value: unknown): readonly string[] =>
          [...JSON.stringify(value ?? null).matchAll(/"(?:name|ID|src|claimName)":"[^"]*"/g)]
            .map(([text]) => text)
            .sort();
        const { output } = run(each);
        expect(names(turned.output)).toEqual(names(output));
        expect(run(each).output).toEqual(output);
      }),
    );
  });

  test('is written so that readers of YAML 1.1 and 1.2 read what was meant', async () => {
    await fc.assert(
      fc.asyncProperty(fleet, async (each) => {
        const { output, text } = await convertText(JSON.stringify(each.document), {
          to: format.id,
          storage: each.storage,
        });
        if (output === undefined || text === undefined) return;
        const expected = JSON.parse(JSON.stringify(format.syntax === 'yaml' ? format.documentsOf(output) : [output]));
        for (const version of ['1.1', '1.2'] as const)
          expect(parseAllDocuments(text, { version }).map((document) => document.toJS())).toEqual(expected);
      }),
    );
  });
});

/** Options that a fact of the output says. */
const known = new Set(['size', 'fs', 'nfsopts', 'mountpoint']);

test('every list for Kubernetes holds what the API server demands', () => {
  fc.assert(
    fc.property(fleet, ({ document, storage }) => {
      const { output } = convert(document as object, { to: 'kubernetes', storage });
      const items: KubernetesList['items'] = output?.items ?? [];
      expect(checkObjects(items)).toEqual([]);
    }),
  );
});
