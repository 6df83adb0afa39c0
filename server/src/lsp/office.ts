/** Requests about office documents. Bytes travel as base64; a file that cannot be read is an error that says what to do. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Unreadable } from '../formats/unreadable.js';
import {
  readDocxRequest,
  writeDocxRequest,
  type ReadDocxParams,
  type ReadDocxResult,
  type WriteDocxParams,
  type WriteDocxResult,
} from '../protocol.js';
import type { Session } from './session.js';

export function listenForOffice(session: Session): void {
  const { connection, office } = session.parts;
  // In a browser there is none.
  if (office === undefined) return;
  connection.onRequest(readDocxRequest, async ({ data }: ReadDocxParams): Promise<ReadDocxResult> => {
    try {
      return { text: await office.readDocx(Buffer.from(data, 'base64')) };
    } catch (error) {
      if (!Unreadable.is(error)) throw error;
      throw new ResponseError(LSPErrorCodes.RequestFailed, error.say(session.language));
    }
  });
  connection.onRequest(writeDocxRequest, async ({ uri }: WriteDocxParams): Promise<WriteDocxResult> => {
    const document = session.document(uri);
    const choice = session.choices.choiceFor(uri);
    const isMarkdown = document.languageId === 'markdown';
    const { bytes, title } = await office.writeDocx(document.getText(), isMarkdown, choice);
    return { data: Buffer.from(bytes).toString('base64'), title };
  });
}
