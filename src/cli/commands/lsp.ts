import { Option } from 'commander';
import type { AddCommand } from '../options.ts';

/** `extvol lsp` */
export const addLsp: AddCommand = (program, io, finish) => {
  program
    .command('lsp')
    .description('Serve an editor by the Language Server Protocol, on standard input and output.')
    // Clients pass these; standard input and output is the only transport, and its end is the end of the client.
    .addOption(new Option('--stdio', 'use standard input and output, as always'))
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(async () => {
      const { serve } = await import('../lsp/serve.ts');
      finish(await serve(io));
    });
};
