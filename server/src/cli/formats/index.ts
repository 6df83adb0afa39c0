/** The formats by name. */
import type { Formatter, FormatContext } from './formatter.js';
import { githubFormat } from './github.js';
import { htmlFormat } from './html.js';
import { jsonFormat } from './json.js';
import { junitFormat } from './junit.js';
import type { FormatName } from './names.js';
import { prettyFormat } from './pretty.js';
import { sarifFormat } from './sarif.js';

export const formats: Record<FormatName, (context: FormatContext) => Formatter> = {
  pretty: prettyFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  html: htmlFormat,
  github: githubFormat,
  junit: junitFormat,
};
