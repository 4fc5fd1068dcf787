import type { Dialect } from '../../../text/dialect.ts';
import { makeContent, makePart } from '../../../text/dialect.ts';
import { createPositions, textStart } from '../../../text/lines.ts';
import { looksLikeJson } from '../../../text/read.ts';

/** The name of a file that is a flag: `isolation`, or `?no-switch_user` for one without a value. */
const NAME = /^\??[\w-]+$/;

/** Check whether a file in `/etc/mesos-slave` or `/etc/mesos-agent` is a flag; others, such as one with a dot, are not. */
export const isFlagFile = (name: string): boolean => NAME.test(name);

/**
 * Make the dialect of a file that is a flag of a Mesos agent. It is read as the command line that the packages'
 * `mesos-init-wrapper` makes of it: `--name=` with the text but for the line feeds at its end, or `--name` for a file
 * `?name`, and `"$@"` for the flags of the other files. Modules in JSON are left to JSON. All places are those of the text.
 */
export const flagFile = (name: string): Dialect => ({
  read(text) {
    if (name === 'modules' && looksLikeJson(text)) return undefined;
    const [start, value] = [textStart(text), text.slice(textStart(text)).replace(/\n+$/, '')];
    const argument = name.startsWith('?') ? `--${name.slice(1)}` : `--${name}='${value.replaceAll("'", "'\\''")}'`;
    const position = createPositions(text)(start, start + value.trimEnd().length);
    return makeContent(makePart(`mesos-agent ${argument} "$@"`, () => position));
  },
});
