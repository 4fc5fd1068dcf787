// Reads a list of DOT texts from standard input, and writes what Graphviz draws for each: the lines of every node and edge.
import { readFileSync } from 'node:fs';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

const graphviz = await Graphviz.load();
const named = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decode = (text) =>
  text
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(Number(code)) : named[name]))
    .replaceAll('\u00a0', ' ');
const textsOf = (svg, kind) =>
  [...svg.matchAll(new RegExp(`class="${kind}">([^]*?)</g>`, 'g'))].map(([, group]) =>
    [...group.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => decode(text)),
  );
const drawings = JSON.parse(readFileSync(0, 'utf8')).map((dot) => {
  const svg = graphviz.layout(dot, 'svg', 'dot');
  return { nodes: textsOf(svg, 'node'), edges: textsOf(svg, 'edge') };
});
process.stdout.write(JSON.stringify(drawings));
