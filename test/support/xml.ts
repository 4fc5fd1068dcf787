/** An element of a parsed document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text that stands in it directly. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });

/** Parse XML strictly: what XML 1.0 calls not well-formed throws. Knows no comments, CDATA, doctypes and namespaces. */
export function parseXml(source: string): XmlElement {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(source))
    throw new Error('forbidden character');
  let rest = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (rest === source) throw new Error('no declaration');
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(rest);
    if (match === null || match.index !== 0) return undefined;
    rest = rest.slice(match[0].length);
    return match;
  };
  const readElement = (): XmlElement => {
    const [, name = ''] = take(/^<([a-z-]+)/) ?? [];
    if (name === '') throw new Error(`expected an element: ${rest.slice(0, 40)}`);
    const attributes: Record<string, string> = {};
    for (let next = take(/^ ([a-z]+)="([^"<]*)"/); next !== undefined; next = take(/^ ([a-z]+)="([^"<]*)"/)) {
      const [, key = '', value = ''] = next;
      if (key in attributes) throw new Error(`attribute ${key} twice`);
      if (/[&](?!\w+;)/.test(value)) throw new Error('bare ampersand');
      attributes[key] = decode(value);
    }
    if (take(/^\/>/)) return { name, attributes, children: [], text: '' };
    if (!take(/^>/)) throw new Error(`unfinished tag ${name}: ${rest.slice(0, 40)}`);
    const children: XmlElement[] = [];
    let text = '';
    for (;;) {
      const [chunk = ''] = take(/^[^<]+/) ?? [];
      if (chunk.includes(']]>') || /[&](?!\w+;)/.test(chunk)) throw new Error(`bad text ${chunk}`);
      text += decode(chunk);
      if (take(new RegExp(`^</${name}>`))) return { name, attributes, children, text };
      children.push(readElement());
    }
  };
  const root = readElement();
  if (rest.trim() !== '') throw new Error(`text behind the root: ${rest}`);
  return root;
}
