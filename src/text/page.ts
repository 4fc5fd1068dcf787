import { escapeXml } from './xml.ts';

/** What shows of a cell at once. */
type Mark = 'error' | 'warning' | 'info' | 'marked';

/** One cell of a table: a text, or a number with a bar as long as its share of `most`. */
export type Cell =
  | string
  | { readonly text: string; readonly mark: Mark }
  | { readonly count: number; readonly most: number; readonly mark?: Mark };

/** A table of a page. */
export interface Section {
  /** Names it in the address of the page: letters only. */
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The style of every page; its hash is in `styleHash`. */
export const style = `:root{color-scheme:light dark;font:15px/1.45 system-ui,sans-serif}
body{margin:1.5rem auto;max-width:90rem;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
nav a{margin-right:1rem}
input{font:inherit;padding:.3rem .5rem;width:20rem;max-width:100%}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #8886;min-width:5.5rem;padding:.25rem .6rem .25rem 0;text-align:left;vertical-align:top}
td{overflow-wrap:anywhere}
section{content-visibility:auto}
.bar{white-space:nowrap}svg{fill:currentColor;margin-right:.4rem}
.error,.marked{color:#b3261e;font-weight:600}.warning{color:#8a5a00;font-weight:600}.info{color:#2a62b5}
@media (prefers-color-scheme:dark){.error,.marked{color:#ff8a80}.warning{color:#ffc266}.info{color:#8ab4f8}}
@media print{search,nav{display:none}body{margin:0;max-width:none}section{content-visibility:visible}tr{break-inside:avoid}}`;

/** What searches the rows of a page; its hash is in `scriptHash`. */
export const script = `const [input,shown]=['input','output'].map((name)=>document.querySelector(name));
const rows=[...document.querySelectorAll('tbody tr')].map((row)=>[row,row.textContent.toLowerCase()]);
input.addEventListener('input',()=>{
const words=input.value.toLowerCase().split(/\\s+/).filter(Boolean);
let count=0;
for(const [row,text] of rows){row.hidden=!words.every((word)=>text.includes(word));if(!row.hidden)count++;}
shown.textContent=words.length===0?'':count+' of '+rows.length+' rows';
});`;

/** The hashes by which a browser knows the style and the script of the page from any others. */
export const styleHash = 'krqWu9s9+fg8Zfjji1QHczgwssDxgCGLemn4LQuztkA=';
export const scriptHash = 'oBeMMN4gxz+x3AEBjeyjpNBKY52eVS7RAtz8QrtapTo=';

const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`;

/** How long a bar is at most, in pixels. */
const LONGEST = 120;

function writeCell(cell: Cell): string {
  if (typeof cell === 'string') return `<td>${escapeXml(cell)}</td>`;
  if ('text' in cell) return `<td class="${cell.mark}">${escapeXml(cell.text)}</td>`;
  const { count, most, mark } = cell;
  const width = Math.ceil((LONGEST * count) / most) || 0;
  const bar =
    count === 0
      ? ''
      : `<svg width="${width}" height="10" aria-hidden="true"><rect width="${width}" height="10"/></svg>`;
  return `<td class="bar${mark === undefined ? '' : ` ${mark}`}">${bar}${count}</td>`;
}

function writeSection({ id, title, note, columns, rows }: Section): string {
  const head = columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(writeCell).join('')}</tr>\n`).join('');
  const table =
    rows.length === 0 ? '<p>None.</p>' : `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>`;
  const words = note === undefined ? '' : `<p>${escapeXml(note)}</p>\n`;
  return `<section id="${id}">\n<h2>${escapeXml(title)} (${rows.length})</h2>\n${words}${table}\n</section>\n`;
}

/** Write one HTML file of tables, which needs nothing else and runs nothing but its own search; no text becomes markup. */
export function writePage(title: string, summary: string, sections: readonly Section[]): string {
  const links = sections.map((section) => `<a href="#${section.id}">${escapeXml(section.title)}</a>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
<p>${escapeXml(summary)}</p>
<search><label>Search <input type="search"></label> <output></output></search>
<nav>
${links}
</nav>
${sections.map(writeSection).join('')}<script>${script}</script>
</body>
</html>
`;
}
