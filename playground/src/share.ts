import type { Conversion } from './worker.ts';

/** What a link carries. */
export interface Shared extends Conversion {
  readonly text: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly tab: string;
}

const MARK = '#v1.';

/** The most bytes of a text that a link may unfold to, so that none fills the memory. */
const LARGEST = 5_000_000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('it holds too much');
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

/** Get the part of a link behind its `#`. */
export async function toFragment(shared: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  return (
    MARK +
    toText(
      await through(bytes as Uint8Array<ArrayBuffer>, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY),
    )
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Read what a link carries; `undefined` where it carries nothing. Throws for a broken one. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  if (fragment.length <= 1) return undefined;
  if (!fragment.startsWith(MARK)) throw new Error('it is none of this page');
  const bytes = await through(toBytes(fragment.slice(MARK.length)), new DecompressionStream('deflate-raw'), LARGEST);
  const shared: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const { text, versions, ...rest } = Object(shared);
  if (!isText(text)) throw new Error('it holds no text');
  const textOf = (name: keyof Conversion | 'tab'): string => (isText(rest[name]) ? rest[name] : '');
  return {
    text,
    versions: Object.fromEntries(
      Object.entries(versions ?? {}).filter((pair): pair is [string, string] => isText(pair[1])),
    ),
    to: textOf('to'),
    workload: textOf('workload'),
    containerPath: textOf('containerPath'),
    image: textOf('image'),
    storage: textOf('storage'),
    tab: textOf('tab'),
  };
}
