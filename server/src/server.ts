#!/usr/bin/env node
/** The language server's entry point: `liangyan-server --stdio` (or node IPC). */
import { join } from 'node:path';
import { createConnection, ErrorCodes, ProposedFeatures, ResponseError } from 'vscode-languageserver/node';
import { Checker } from './check/check.js';
import { readHosts } from './deep/allow.js';
import { BrokenInstallation, loadClasses, loadLexicon } from './io/lexicon-file.js';
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

function serve(checker: Checker): void {
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
}

/** Nothing can be checked without a lexicon: the client is told why, and shows it, instead of seeing the process end again and again. */
function refuse({ message, chinese }: BrokenInstallation): void {
  connection.onInitialize(({ locale = 'zh' }) => {
    const words = locale.startsWith('zh') ? chinese : message;
    return new ResponseError(ErrorCodes.ServerNotInitialized, words, { retry: false });
  });
  connection.onShutdown(() => undefined);
  connection.listen();
}

try {
  const lexicon = loadLexicon(join(__dirname, 'lexicon.bin'));
  serve(new Checker(lexicon, (text) => segmenter.boundaries(text), tone));
} catch (error) {
  if (!(error instanceof BrokenInstallation)) throw error;
  refuse(error);
}
