/** The hooks and pipelines that the documentation promises, run for real: what a tool is asked to do, and what it then says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'server/dist/cli.js');
const blunt = '市财政局：\n　　请于11月30日前报送材料，否则后果自负。\n市民政局\n';
const kind = '市财政局：\n　　贵局来函收悉，感谢支持。请于11月30日前反馈意见。\n市民政局\n';

const isInstalled = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const folder = mkdtempSync(join(tmpdir(), 'liangyan-hooks-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', PRE_COMMIT_HOME: join(folder, 'pre-commit') };
function run(cwd: string, command: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

/** A repository of an office with one blunt draft and one that is well put. */
function makeOffice(name: string, files: Record<string, string>): string {
  const office = join(folder, name);
  mkdirSync(office);
  run(office, 'git', 'init', '-q');
  run(office, 'git', 'config', 'user.email', 'a@example.cn');
  run(office, 'git', 'config', 'user.name', 'a');
  for (const [file, text] of Object.entries({ '催.txt': blunt, '谢.md': kind, ...files }))
    writeFileSync(join(office, file), text);
  run(office, 'git', 'add', '-A');
  return office;
}
const commit = (office: string): { status: number | null; said: string } => run(office, 'git', 'commit', '-m', 'x');

describe.skipIf(!isInstalled('pre-commit') || !existsSync(join(root, '.git')))('pre-commit', () => {
  it('stops a commit with a blunt draft, names the place, and lets a mended one through', () => {
    const revision = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
    // The definition of this checkout; `system` instead of an installation of its own, so that nothing is fetched.
    const hook = `{ id: liangyan, language: system, entry: node ${cli} check }`;
    const config = `repos:\n  - repo: ${root}\n    rev: ${revision}\n    hooks: [${hook}]\n`;
    const office = makeOffice('pre-commit-office', { '.pre-commit-config.yaml': config });
    expect(run(office, 'pre-commit', 'install').status).toBe(0);
    const refused = commit(office);
    expect(refused.status).not.toBe(0);
    expect(refused.said).toMatch(/催\.txt[^]*后果自负/u);
    expect(refused.said).not.toContain('谢.md');
    writeFileSync(join(office, '催.txt'), kind);
    run(office, 'git', 'add', '-A');
    expect(commit(office)).toMatchObject({ status: 0 });
  }, 120_000);
});

/** Installs a tool for a test, as its user would; false where there is no registry to ask. */
function install(into: string, ...packages: string[]): boolean {
  writeFileSync(join(into, 'package.json'), '{ "private": true }\n');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=0'];
  return run(into, process.platform === 'win32' ? 'npm.cmd' : 'npm', 'install', ...flags, ...packages).status === 0;
}

describe('lint-staged', () => {
  it('fixes what is safe in staged drafts and stops when something is left', (context) => {
    const office = makeOffice('lint-staged-office', {
      '.gitignore': 'node_modules/\npackage*.json\n',
      // A phrase that nothing safe can be put for.
      '.liangyan.yaml': 'phrases: { 老规矩: "" }\n',
    });
    if (!install(office, 'lint-staged@16.3.4')) context.skip();
    const example = /```json\n(\{[^`]*lint-staged[^`]*\})\n```/u.exec(
      readFileSync(join(root, 'docs/hooks.md'), 'utf8'),
    )?.[1];
    const { 'lint-staged': rules } = JSON.parse(example ?? '{}') as { 'lint-staged': Record<string, string> };
    const here = Object.entries(rules).map(([glob, command]) => [glob, command.replace(/^liangyan/u, `node ${cli}`)]);
    writeFileSync(join(office, '.lintstagedrc.json'), JSON.stringify(Object.fromEntries(here)));
    const program = join(office, 'node_modules/lint-staged/bin/lint-staged.js');
    const done = run(office, process.execPath, program);
    expect(done).toMatchObject({ status: 0 });
    const staged = run(office, 'git', 'show', ':催.txt').said;
    expect(staged).toContain('请于11月30日前报送材料');
    expect(staged).not.toContain('后果自负');
    writeFileSync(join(office, '催.txt'), kind.replace('来函', '老规矩'));
    run(office, 'git', 'add', '-A');
    const refused = run(office, process.execPath, program);
    expect(refused.status).toBe(1);
    expect(refused.said).toContain('老规矩');
  }, 120_000);
});

describe('the GitHub Action', () => {
  interface Action {
    inputs: Record<string, { default: string }>;
    runs: { steps: { name?: string; run?: string; shell?: string; env?: Record<string, string> }[] };
  }
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

  it('is valid by the schema of actions', (context) => {
    const tools = join(folder, 'action');
    mkdirSync(tools);
    if (!install(tools, '@action-validator/core@0.6.0', '@action-validator/cli@0.6.0')) context.skip();
    const program = join(tools, 'node_modules/.bin/action-validator');
    expect(run(tools, program, join(root, 'action.yml'))).toEqual({ status: 0, said: '' });
  }, 60_000);

  it('its step marks the places in a pull request, keeps to the paths, and fails above the allowed number', () => {
    const office = makeOffice('action-office', { 'a b.txt': kind });
    const step = action.runs.steps.find(({ name }) => name === 'Check');
    const check = (inputs: Record<string, string>): { status: number | null; said: string } => {
      const given = (name: string): string => inputs[name] ?? action.inputs[name]?.default ?? '';
      const variables = Object.entries(step?.env ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/u, (_, input: string) => given(input)).replace(/\$\{\{ github\.action_path \}\}/u, root),
      ]); // prettier-ignore
      const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', step?.run ?? ''], {
        cwd: office,
        env: { ...env, ...(Object.fromEntries(variables) as Record<string, string>) },
        encoding: 'utf8',
      });
      return { status, said: stdout + stderr };
    };
    const all = check({});
    expect(all.status).toBe(1);
    expect(all.said).toMatch(/^::warning file=催\.txt,line=2,.*后果自负/mu);
    expect(check({ 'max-warnings': '5' }).status).toBe(0);
    expect(check({ paths: '谢.md *.md' }).status).toBe(0);
    // What an input holds is a word for the program and never a command for the shell.
    expect(check({ paths: '$(touch owned) `touch owned`;touch owned' }).status).toBe(2);
    expect(existsSync(join(office, 'owned'))).toBe(false);
  }, 120_000);
});

describe.skipIf(!isInstalled('parallel'))('a collection by GNU parallel', () => {
  let lines: string;
  let answers: string;
  beforeAll(() => {
    const texts = Array.from({ length: 40 }, (_, id) => ({ id, text: id % 2 === 0 ? blunt : kind }));
    lines = texts.map((document) => `${JSON.stringify(document)}\n`).join('');
    writeFileSync(join(folder, 'memos.ndjson'), lines);
    const whole = spawnSync(process.execPath, [cli, 'check', '--ndjson'], { input: lines, encoding: 'utf8' });
    answers = whole.stdout;
  });

  it('the documented command gives the same answers in the same order, with a process for each block', () => {
    const documented = /^parallel (.*) -a memos\.ndjson (liangyan .*) > answers\.ndjson$/mu.exec(
      readFileSync(join(root, 'docs/collections.md'), 'utf8'),
    );
    const flags = documented?.[1]?.replace('10M', '2k').split(' ') ?? [];
    const command = documented?.[2]?.replace('liangyan', `${process.execPath} ${cli}`).split(' ') ?? [];
    const { stdout, status } = spawnSync('parallel', [...flags, '-a', 'memos.ndjson', ...command], {
      cwd: folder,
      env: { ...env, HOME: folder },
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toBe(answers);
  }, 120_000);

  it('one bad line costs neither its block nor the run, by the command that is given to Spark', () => {
    const documented = /\.pipe\(Seq\("sh", "-c", "(.*)"\)\)/u.exec(
      readFileSync(join(root, 'docs/collections.md'), 'utf8'),
    )?.[1];
    const command = documented?.replace('liangyan', `${process.execPath} ${cli}`) ?? '';
    // As PipedRDD does: a process for each partition, its elements as lines, its lines as elements, failure when it ends otherwise than with 0.
    const partitions = [lines, `bad\n${lines}`];
    const piped = partitions.map((input) => spawnSync('sh', ['-c', command], { input, encoding: 'utf8' }));
    expect(piped.map(({ status }) => status)).toEqual([0, 0]);
    expect(piped[1]?.stdout).toBe(`{"id":null,"error":"line 1: not JSON"}\n${answers}`);
  }, 60_000);
});
