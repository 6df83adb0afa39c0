import { Lexicon } from '../lexicon/lexicon.js';
import type { ClassSource } from '../lexicon/source.js';
import { readDataFile } from './data-file.js';

/** A file of the installation that nothing works without is missing or damaged. Its message says what to do, in both languages. */
export class BrokenInstallation extends Error {
  override readonly name = 'BrokenInstallation';

  constructor(
    message: string,
    readonly chinese: string,
  ) {
    super(message);
  }
}

const remedy = 'install liangyan again, or run "npm run build"';
const chineseRemedy = '请重新安装良言，或运行 npm run build';

/** Loads the compiled lexicon. Throws {@link BrokenInstallation} when the file is missing or damaged. */
export function loadLexicon(path: string): Lexicon {
  let bytes: Uint8Array;
  try {
    bytes = readDataFile(path);
  } catch {
    throw new BrokenInstallation(
      `the compiled lexicon ${path} cannot be read; ${remedy}`,
      `读不到编译好的词库 ${path}；${chineseRemedy}`,
    );
  }
  try {
    return Lexicon.load(bytes);
  } catch {
    throw new BrokenInstallation(
      `the compiled lexicon ${path} is damaged; ${remedy}`,
      `编译好的词库 ${path} 已损坏；${chineseRemedy}`,
    );
  }
}

/** The word classes as they were written, for own lexicons; none when the file is missing. */
export function loadClasses(path: string): ClassSource[] {
  try {
    return JSON.parse(new TextDecoder().decode(readDataFile(path))) as ClassSource[];
  } catch {
    return [];
  }
}
