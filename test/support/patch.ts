/** Apply a unified diff of one file strictly: every line that it names must stand exactly there. Throws where one does not. */
export function applyPatch(text: string, diff: string): string {
  const source = text.split(/(?<=\n)/).filter((line) => line !== '');
  const [, , ...lines] = diff.split(/(?<=\n)/);
  let [result, at] = ['', 0];
  const take = (line: string): string => {
    const found = source[at++];
    if (found !== line) throw new Error(`line ${at}: expected ${JSON.stringify(line)}, found ${JSON.stringify(found)}`);
    return found;
  };
  for (const [index, line] of lines.entries()) {
    const isLast = lines[index + 1]?.startsWith('\\') === true;
    const content = isLast ? line.slice(1, -1) : line.slice(1);
    const hunk = /^@@ -(\d+)(?:,(\d+))? /.exec(line);
    if (hunk !== null) {
      const [, start = '', count = '1'] = hunk;
      const next = Number(start) - (count === '0' ? 0 : 1);
      while (at < next) result += take(String(source[at]));
    } else if (line.startsWith(' ')) result += take(content);
    else if (line.startsWith('-')) take(content);
    else if (line.startsWith('+')) result += content;
  }
  while (at < source.length) result += take(String(source[at]));
  return result;
}
