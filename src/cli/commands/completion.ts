import type { Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import type { AddCommand } from '../options.ts';
import { suggest } from '../suggest.ts';
import { explained } from './explain.ts';
import { schemaNames } from './schema.ts';

/** What can follow a command: its options, and the words its argument can be; a file where there are none. */
interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  readonly words: readonly string[];
}

type Script = (commands: readonly Completed[]) => string;

const flagOf = ({ long }: Option): string => String(long);

/** Get the options whose value is one of some words, with those words. */
const withChoices = (options: readonly Option[]): readonly (readonly [string, string])[] =>
  options.flatMap((option) =>
    option.argChoices === undefined ? [] : [[flagOf(option), option.argChoices.join(' ')] as const],
  );

const bash: Script = (commands) =>
  [
    '_extvol() {',
    `  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=`,
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words="${commands.map(({ name }) => name).join(' ')} --help --version"`,
    '  else',
    `    case \${COMP_WORDS[1]}:$previous in`,
    ...commands.flatMap(({ name, options }) =>
      withChoices(options).map(([flag, choices]) => `      ${name}:${flag}) words="${choices}" ;;`),
    ),
    `      *) case \${COMP_WORDS[1]} in`,
    ...commands.map(
      ({ name, options, words }) =>
        `        ${name}) case $current in -*) words="${[...options.map(flagOf), '--help'].join(' ')}" ;; *) words="${words.join(' ')}" ;; esac ;;`,
    ),
    '      esac ;;',
    '    esac',
    '  fi',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    'complete -o default -F _extvol extvol',
    '',
  ].join('\n');

const zsh: Script = (commands) => `#compdef extvol\nautoload -Uz bashcompinit && bashcompinit\n${bash(commands)}`;

const quoteFish = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

const fish: Script = (commands) =>
  commands
    .flatMap(({ name, description, options, words }) => {
      const inside = `complete -c extvol -n '__fish_seen_subcommand_from ${name}'`;
      const values = new Map(withChoices(options));
      return [
        `complete -c extvol -f -n __fish_use_subcommand -a ${name} -d ${quoteFish(description)}`,
        ...options.map((option) => {
          const flag = flagOf(option);
          const choices = values.get(flag);
          const value = choices === undefined ? (option.required ? ' -r' : '') : ` -x -a ${quoteFish(choices)}`;
          return `${inside} -l ${flag.slice(2)}${value} -d ${quoteFish(option.description)}`;
        }),
        ...(words.length === 0 ? [] : [`${inside} -f -a ${quoteFish(words.join(' '))}`]),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');

const scripts: Readonly<Record<string, Script>> = { bash, fish, zsh };

const shells = Object.keys(scripts);

/** Print the script that completes commands, options and their values in a shell; returns the exit code. */
function completionCommand(shell: string, program: Command, io: Io): number {
  const script = scripts[shell];
  if (script === undefined || !shells.includes(shell))
    throw new UsageError(
      `unknown shell ${JSON.stringify(shell)}${suggest(shell, shells) || '.'} Known: ${shells.join(', ')}`,
    );
  const words: Readonly<Record<string, readonly string[]>> = {
    completion: shells,
    explain: explained,
    schema: schemaNames(io),
  };
  io.stdout.write(
    script(
      program.commands.map((command) => ({
        name: command.name(),
        description: command.description(),
        options: command.options,
        words: words[command.name()] ?? [],
      })),
    ),
  );
  return exit.clean;
}

/** `extvol completion` */
export const addCompletion: AddCommand = (program, io, finish) => {
  program
    .command('completion')
    .description('Print a script that completes commands and options in a shell.')
    .argument('<shell>', shells.join(', '))
    .action((shell: string) => finish(completionCommand(shell, program, io)));
};
