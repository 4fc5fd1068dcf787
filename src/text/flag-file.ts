import { createPositions, textStart } from './lines.ts';
import type { TextContent } from './text.ts';

/** The name of a file that is a flag: `isolation`, or `?no-switch_user` for one without a value. */
const NAME = /^\??[\w-]+$/;

/** Whether a file in `/etc/mesos-slave` or `/etc/mesos-agent` is a flag; others, with a dot say, are not taken for one. */
export const isFlagFile = (name: string): boolean => NAME.test(name);

/**
 * Read a file that is a flag of a Mesos agent, as the command line that the packages' `mesos-init-wrapper` makes of it:
 * `--name=` with the text but for the line feeds at its end, or `--name` for a file `?name`. All places are those of the
 * text.
 */
export function readFlagFile(text: string, name: string): TextContent {
  const [start, value] = [textStart(text), text.slice(textStart(text)).replace(/\n+$/, '')];
  const argument = name.startsWith('?') ? `--${name.slice(1)}` : `--${name}='${value.replaceAll("'", "'\\''")}'`;
  const position = createPositions(text)(start, start + value.trimEnd().length);
  return {
    syntax: 'yaml',
    parts: [
      {
        value: `mesos-agent ${argument}`,
        locate: (pointers) => new Map(pointers.map((pointer) => [pointer, position])),
        problems: [],
      },
    ],
    problems: [],
  };
}
