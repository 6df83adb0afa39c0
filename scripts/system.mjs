// Programs of the system that tests need, from Debian's packages where they are missing.
import { run, say, which } from './run.mjs';

/** Programs that tests start, and the packages that bring them. */
const programs = { nvim: 'neovim', unzip: 'unzip', parallel: 'parallel', 'pre-commit': 'pre-commit' };

/** Installs what the tests need and the machine lacks; says what to do where that is not possible. */
export async function installPrograms() {
  const missing = Object.entries(programs).filter(([program]) => !which(program));
  if (missing.length > 0) await aptInstall(missing.map(([, name]) => name));
}

/** Installs packages with apt, or says which command a person has to run. Never throws. */
export async function aptInstall(packages) {
  const manual = `apt-get install -y ${packages.join(' ')}`;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!which('apt-get') || (sudo.length > 0 && !which('sudo'))) {
    return console.log(`! ${packages.join(', ')} missing and cannot be installed from here; please run: ${manual}`);
  }
  say(`installing ${packages.join(', ')} with apt (once) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = ([command, ...args]) => run(command, args, { env, quiet: true });
  await apt([...sudo, 'apt-get', 'update', '-qq']);
  const { code, output } = await apt([
    ...sudo,
    ...['apt-get', 'install', '-y', '-qq', '--no-install-recommends'],
    ...packages,
  ]);
  if (code === 0) return;
  console.log(output.split('\n').slice(-6).join('\n'));
  console.log(`! apt could not install ${packages.join(', ')}; please run: ${manual}`);
}
