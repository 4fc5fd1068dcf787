import type { Document } from './document.ts';

/** Make a kind of document for another system than Mesos: it is named, and nothing is read of it. `format` writes such documents. */
export const outside = (
  kind: Document['kind'],
  title: string,
  format: string,
  is: (value: unknown) => boolean,
): Document => ({
  kind,
  title,
  isOutside: true,
  detect: (value) => (is(value) ? { fields: [title], missing: [] } : undefined),
  remark: () => ({
    severity: 'info',
    message: `nothing to check here: this is a ${title}, which \`convert --to ${format}\` writes and Mesos does not read`,
  }),
  entries: () => [],
});
