/** Build step: `node schemas.js FOLDER` writes the JSON Schemas that editors use for completion and validation. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from './check/config.js';
import { ownSchema } from './lexicon/source.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: schemas.js FOLDER');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'liangyan.schema.json'), `${JSON.stringify(configSchema, null, 2)}\n`);
writeFileSync(join(folder, 'lexicon.schema.json'), `${JSON.stringify(ownSchema, null, 2)}\n`);
