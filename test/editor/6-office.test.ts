import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, openSample, until, warnings } from './memo.js';

describe('Word documents', () => {
  afterEach(cleanUp);

  it('a draft is exported as a docx, and a docx opens as a checked draft', async () => {
    const { document } = await openSample('letter');
    await until('warnings', () => warnings(document).length > 0);
    const file = vscode.Uri.joinPath(document.uri, '../公文.docx');
    await vscode.commands.executeCommand('liangyan.exportDocx', file);
    const before = await vscode.workspace.fs.readFile(file);
    await vscode.commands.executeCommand('liangyan.openDocx', file);
    const draft = vscode.window.activeTextEditor?.document;
    assert.equal(draft?.isUntitled, true);
    await until('warnings in the draft', () => draft && warnings(draft).length >= 5);
    assert.deepEqual(await vscode.workspace.fs.readFile(file), before, 'the docx is only read');
    await vscode.workspace.fs.delete(file);
  });
});
