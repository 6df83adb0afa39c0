#!/usr/bin/env node
/** The language server's entry point: `liangyan-server --stdio` (or node IPC). */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Checker } from './check/check.js';
import { readHosts } from './deep/allow.js';
import { loadClasses, loadLexicon } from './io/lexicon-file.js';
import { Office } from './formats/office.js';
import { WorkspaceFiles } from './io/project-files.js';
import { rulePagesIn } from './io/rule-pages.js';
import { promptFiles } from './io/prompt-files.js';
import { createSegmenter } from './io/segmenter.js';
import { toneFiles } from './io/tone-file.js';
import { startServer } from './lsp/server.js';

const connection = createConnection(ProposedFeatures.all);
const segmenter = createSegmenter(join(__dirname, 'dict'), (message) => connection.console.info(message));
const tone = toneFiles(__dirname, (message) => connection.console.warn(message));
const checker = new Checker(loadLexicon(join(__dirname, 'lexicon.bin')), (text) => segmenter.boundaries(text), tone);
startServer({
  connection,
  checker,
  files: new WorkspaceFiles(),
  segmenterName: () => segmenter.name,
  classes: () => loadClasses(join(__dirname, 'lexicon.classes.json')),
  office: new Office(checker),
  pageOf: rulePagesIn(join(__dirname, '../..')),
  prompt: promptFiles(join(__dirname, 'prompts')),
  hosts: readHosts(process.env['LIANGYAN_DEEP_HOSTS']),
});
