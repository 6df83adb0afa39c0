/** The language server's entry point in a browser: a worker that is handed its files, then speaks the protocol. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { Checker } from '../src/check/check.js';
import { withIntl } from '../src/io/intl-segmenter.js';
import { Lexicon } from '../src/lexicon/lexicon.js';
import type { ProjectFiles } from '../src/lsp/choices.js';
import { startServer } from '../src/lsp/server.js';
import type { WebParts } from '../src/protocol.js';
import { ToneModel } from '../src/tone/model.js';
import { Nearest } from '../src/tone/nearest.js';

/** A browser has no folder that could be read at once, so there is no .liangyan.yaml: settings come from the editor alone. */
const noFiles: ProjectFiles = {
  beside: (uri) => ({ uri, text: undefined }),
  setRoots: () => undefined,
  configFor: () => undefined,
  newConfigFor: () => undefined,
  write: () => {
    throw new Error('in the browser there is no project file; use the settings of the editor');
  },
};

/** Browsers have no setImmediate, by which the server lets what has already arrived come first. */
globalThis.setImmediate ??= ((work: () => void) => setTimeout(work, 0)) as unknown as typeof setImmediate;

/** Each hand-over starts a server anew: the first, and those after a restart. */
self.addEventListener('message', ({ data }: MessageEvent<Partial<WebParts>>) => {
  if (data.lexicon instanceof Uint8Array) serve({ ...data, lexicon: data.lexicon });
});

function serve({ lexicon, tone, sentences }: WebParts): void {
  const worker = self as DedicatedWorkerGlobalScope;
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  const segmenter = withIntl();
  const model = tone === undefined ? undefined : ToneModel.load(tone);
  let nearest: Nearest | undefined;
  const checker = new Checker(Lexicon.load(lexicon), (text) => segmenter.boundaries(text), {
    model: () => model,
    nearest: () => (nearest ??= sentences === undefined ? undefined : new Nearest(sentences)),
  });
  startServer({
    connection,
    checker,
    files: noFiles,
    segmenterName: () => segmenter.name,
    // Only own lexicons ask for the classes, and a browser has none.
    classes: () => [],
    pageOf: () => undefined,
    prompt: () => {
      throw new Error('there is no deep reading in a browser');
    },
    hosts: [],
  });
}
