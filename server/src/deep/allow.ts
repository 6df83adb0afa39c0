/** Where a draft may be sent: what the machine's administrator, the project and the user allow, all together. */

/** One voice: undefined says nothing, an empty list forbids. `*.example.cn` stands for all hosts below example.cn. */
export type HostList = readonly string[] | undefined;

/** Whether every voice allows the host (`127.0.0.1`, `llm.example.cn`, or `vscode.lm` for the editor's own models). */
export function allowsHost(host: string, lists: readonly HostList[]): boolean {
  return lists.every(
    (list) => list === undefined || list.some((pattern) => fits(host.toLowerCase(), pattern.trim().toLowerCase())),
  );
}

function fits(host: string, pattern: string): boolean {
  if (pattern === '*') return true;
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/** Reads a list as an environment variable holds it: hosts with commas; `none` forbids; empty or unset says nothing. */
export function readHosts(value: string | undefined): HostList {
  if (value === undefined || value.trim() === '') return undefined;
  if (/^(?:none|off|禁止)$/iu.test(value.trim())) return [];
  return value
    .split(/[,，\s]+/u)
    .map((host) => host.trim())
    .filter((host) => host !== '');
}
