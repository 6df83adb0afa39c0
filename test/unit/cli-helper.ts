/** Runs the built command line in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const cli = join(import.meta.dirname, '../../server/dist/cli.js');

export interface Run {
  status: number | null;
  out: string;
  err: string;
}

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'liangyan-cli-'));

  constructor(files: Record<string, string | Uint8Array>) {
    // The search for settings and ignore files ends at the top of a repository.
    mkdirSync(this.path('.git'));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), content);
    }
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Runs `liangyan` with these words. */
  run(args: readonly string[], input: string | Uint8Array = '', env: Record<string, string> = {}): Promise<Run> {
    return this.start(process.execPath, [cli, ...args], input, env);
  }

  start(command: string, args: readonly string[], input: string | Uint8Array, env = {}): Promise<Run> {
    return new Promise((done) => {
      const child = spawn(command, args, {
        cwd: this.folder,
        env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', ...env },
      });
      const result: Run = { status: null, out: '', err: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (result.out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (result.err += text));
      child.stdin.on('error', () => undefined).end(input);
      child.on('close', (status) => {
        done({ ...result, status });
      });
    });
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
