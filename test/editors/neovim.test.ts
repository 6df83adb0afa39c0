/** The set-up for Neovim in docs/editors works: a memo gets its warnings, and a fix takes one away. Needs `nvim` on PATH. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'liangyan-neovim-'));
const memo = join(folder, '函.txt');

beforeAll(() => {
  writeFileSync(memo, '市财政局：\n因下周决算汇总，你局必须于本周五前报送材料，否则后果自负。\n此致\n市民政局\n');
  const server = join(folder, 'liangyan-server');
  writeFileSync(server, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'server/dist/server.js')}" "$@"\n`);
  chmodSync(server, 0o755);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

it.runIf(hasNeovim)('shows warnings in Neovim and applies a rewording', () => {
  const setUp = ['--clean', '--headless', '-c', 'filetype on', '-c', `luafile ${root}/docs/editors/neovim.lua`];
  const output = execFileSync(
    'nvim',
    [...setUp, '-c', `edit ${memo}`, '-c', `luafile ${root}/test/editors/neovim.lua`],
    {
      encoding: 'utf8',
      env: { ...process.env, PATH: folder + delimiter + process.env['PATH'], LC_ALL: 'C.UTF-8' },
    },
  );
  const seen = JSON.parse(output.slice(output.indexOf('{'))) as { before: string[]; after: string[]; text: string };
  expect(seen.before.join()).toContain('冷静谦和');
  expect(seen.after.length).toBeLessThan(seen.before.length);
  expect(seen.text).toContain('本周五');
});
