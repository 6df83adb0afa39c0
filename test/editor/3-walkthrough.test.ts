/** The page that meets a new user: four steps, each with its picture and a link that does what it says. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, openSample, until, warnings } from './memo.js';
import { page } from './page.js';

interface Step {
  id: string;
  description: string;
  media: { svg: string };
}

const extension = vscode.extensions.getExtension('liangyan.liangyan');
const walkthrough = (
  extension?.packageJSON as { contributes: { walkthroughs: [{ id: string; steps: Step[] }] } } | undefined
)?.contributes.walkthroughs[0];
const steps = walkthrough?.steps ?? [];

const open = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.openWalkthrough', 'liangyan.liangyan#start', false);
const step = (id: string): string => `.getting-started-step[data-step-id="liangyan.liangyan#start#${id}"]`;

/** The words that are drawn in a picture. */
async function wordsIn({ media }: Step): Promise<string> {
  assert.ok(extension);
  const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, media.svg));
  const svg = new TextDecoder().decode(file);
  assert.match(svg, /^<svg/);
  return textsOf(svg);
}

const textsOf = (svg: string): string => [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text).join('|');

describe('walkthrough', () => {
  // In a narrow window the page leaves its pictures out.
  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
  });
  afterEach(cleanUp);
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('has pictures that are packed and links to commands that exist', async () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['sample', 'fix', 'softer', 'audience'],
    );
    const commands = await vscode.commands.getCommands(true);
    for (const each of steps) {
      const links = [...each.description.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command ?? '');
      assert.ok(links.length > 0 || each.id === 'fix', `step ${each.id} has a link`);
      for (const link of links) assert.ok(commands.includes(link), `${link} exists`);
      assert.notEqual(await wordsIn(each), '');
    }
  });

  it('shows its four steps, each with its own picture', async function () {
    if (!page) return this.skip();
    await open();
    await page.waitFor(step('sample'));
    assert.equal(await page.count('.getting-started-step'), 4);
    for (const each of steps) {
      await page.click(step(each.id));
      const words = await wordsIn(each);
      await until(`the picture of ${each.id}`, async () => {
        const drawn = await page?.frame.html('svg:has(text)').catch(() => '');
        return textsOf(drawn ?? '') === words;
      });
    }
  });

  it('opens the sample letter from its first step', async function () {
    if (!page) return this.skip();
    await open();
    await page.waitFor(step('sample'));
    await page.click(`${step('sample')} .monaco-button`);
    const document = await until('the sample', () => vscode.window.activeTextEditor?.document);
    assert.equal(document.isUntitled, true);
    await until('its warnings', () => warnings(document).length >= 5);
  });

  it('asks for the reader from its last step while a memo is open', async function () {
    if (!page) return this.skip();
    await openSample('letter');
    await open();
    await page.waitFor(step('audience'));
    await page.click(step('audience'));
    await page.click(`${step('audience')} .monaco-button`);
    await page.waitFor('.quick-input-widget:visible .monaco-list-row');
  });
});
