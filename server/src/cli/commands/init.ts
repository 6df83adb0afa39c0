/** `liangyan init [FOLDER]`: writes a commented `.liangyan.yaml`; an existing one is left alone unless forced. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configName } from '../../check/config.js';
import { configTemplate } from '../../check/config-template.js';
import { writeWhole } from '../../io/write-file.js';
import { complain, write, type Host } from '../host.js';
import { tell, tellFileError } from '../words.js';

export async function runInit({ language }: Host, folder: string, isForced: boolean): Promise<number> {
  const path = join(folder, configName);
  if (existsSync(path) && !isForced) {
    complain(path, tell('config-exists', language));
    return 2;
  }
  try {
    writeWhole(path, configTemplate);
  } catch (error) {
    complain(path, tellFileError(error, language) ?? String(error));
    return 2;
  }
  await write(process.stdout, `${path}: ${tell('config-written', language)}\n`);
  return 0;
}
