import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

// Neovim opens a file, shows what is wrong, runs a code action and writes the file. Debian's has version 0.7.
const root = join(__dirname, '../..');
const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
if (!hasNeovim) process.stderr.write('skipped: Neovim is not installed (`nvim`)\n');

const script = `
local server = { '${process.execPath}', '${root}/dist/cli/main.js', 'lsp' }
local function wait(what, check)
  if not vim.wait(20000, check, 20) then io.stdout:write('timeout: ' .. what .. '\\n') vim.cmd('cquit') end
end
local id = vim.lsp.start_client({ name = 'extvol', cmd = server, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
local function found() return vim.diagnostic.get(0) end
local function print_all()
  for _, each in ipairs(found()) do
    io.stdout:write(string.format('%d:%d %s %s\\n', each.lnum + 1, each.col + 1, each.code, each.message))
  end
end
wait('findings', function() return #found() == 1 end)
print_all()
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {}, only = { 'source.fixAll.extvol' } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000)
local action = answers[id].result[1]
io.stdout:write(action.title .. '\\n')
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
wait('no findings', function() return #found() == 0 end)
local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 20000)
io.stdout:write(hover[id].result.contents.value .. '\\n')
vim.cmd('write')
vim.cmd('quitall')
`;

(hasNeovim ? describe : describe.skip)('Neovim', () => {
  test('opens a file, fixes it and writes it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'extvol-neovim-'));
    writeFileSync(join(folder, 'script.lua'), script);
    writeFileSync(join(folder, 'app.json'), '{\n  "id": "/db",\n  "cmd": "/bin/db",\n  "instances": "1"\n}\n');
    const args = ['--headless', '--clean', '-n', 'app.json', '-c', 'luafile script.lua'];
    const env = { ...process.env, HOME: folder, XDG_STATE_HOME: folder };
    const { stdout, stderr, status } = spawnSync('nvim', args, { cwd: folder, encoding: 'utf8', env, timeout: 25_000 });
    expect(stdout).toBe(
      [
        '4:16 document/schema `instances` must be a whole number, not `"1"`',
        'Make all safe fixes of extvol',
        'An app of Marathon 1.11, as its REST API reads it. Fields that Marathon does not know are ignored, and null counts as absent.',
        '',
      ].join('\n'),
    );
    expect([stderr.replace(/^"app\.json".*\r?\n?/gm, ''), status]).toEqual(['', 0]);
    expect(readFileSync(join(folder, 'app.json'), 'utf8')).toContain('"instances": 1\n');
  });
});
