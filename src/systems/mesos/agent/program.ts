/** An agent's program, which is `mesos-slave` before Mesos 1.0, and `mesos-agent.sh` in a build folder. */
const NAME = 'mesos-(?:agent|slave)';
const PROGRAM = `${NAME}(?:\\.sh)?`;

const word = new RegExp(`(?:^|/)${PROGRAM}$`);
const folder = new RegExp(`^${NAME}$`);
const flagPath = new RegExp(`^/etc/${NAME}/(\\w+)$`);

/** Matches a text that runs an agent: its program with something behind it. */
export const runsAgent: RegExp = new RegExp(`(?:^|[\\s/])${PROGRAM}(?=\\s)`);

/** Matches a command line that starts an agent, after a prompt and commands that run another. */
export const startsAgent: RegExp = new RegExp(
  `^(?:\\$[ \\t]+)?(?:(?:sudo|nohup)[ \\t]+)*(?:[\\w./-]*/)?${PROGRAM}[ \\t]`,
);

/** Check whether a word names an agent's program, with or without a path. */
export const isAgentProgram = (text: string): boolean => word.test(text);

/** Check whether a folder of this name, such as `/etc/mesos-slave`, holds flags as files. */
export const isFlagFolder = (name: string): boolean => folder.test(name);

/** Get the flag that the file at a path is; `undefined` where the path names no file of a flag. */
export const flagOfPath = (path: string): string | undefined => flagPath.exec(path)?.[1];
