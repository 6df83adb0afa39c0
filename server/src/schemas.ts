/**
 * Build step: `node schemas.js FOLDER LEXICON.bin OUTPUT.json` writes the JSON Schemas that editors use for completion and validation:
 * those of our own files into the folder, and that of the rules' ids, which follow the lexicon, into the output.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from './check/config.js';
import { loadLexicon } from './io/lexicon-file.js';
import { ownSchema } from './lexicon/source-schema.js';
import { rulesSchema } from './service/rules-schema.js';

const [folder, lexicon, output] = process.argv.slice(2);
if (folder === undefined || lexicon === undefined || output === undefined)
  throw new Error('usage: schemas.js FOLDER LEXICON.bin OUTPUT.json');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'liangyan.schema.json'), `${JSON.stringify(configSchema, null, 2)}\n`);
writeFileSync(join(folder, 'lexicon.schema.json'), `${JSON.stringify(ownSchema, null, 2)}\n`);
writeFileSync(output, JSON.stringify(rulesSchema(loadLexicon(lexicon))));
