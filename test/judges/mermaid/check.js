// Reads a list of flowcharts from standard input, and writes the texts of the nodes and edges that Mermaid reads in each.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');

const decode = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
const read = [];
for (const chart of JSON.parse(readFileSync(0, 'utf8'))) {
  await mermaid.parse(chart);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart);
  read.push([...db.getVertices().values(), ...db.getEdges()].map(({ text }) => decode(text)));
}
process.stdout.write(JSON.stringify(read));
