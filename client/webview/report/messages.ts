/** What the extension and the report's page say to each other. */
import type { Range, ReportResult } from '../../../server/src/protocol.js';

export type ToPage =
  | { type: 'report'; report: ReportResult; name: string }
  /** No memo to report on; `text` says so. */
  | { type: 'empty'; text: string }
  | { type: 'export' };

export type FromPage =
  | { type: 'ready' }
  | { type: 'goTo'; range: Range }
  /** The page asks to export; it is answered with `export`. */
  | { type: 'askExport' }
  /** The whole document to be saved, with no script in it. */
  | { type: 'exported'; html: string };
