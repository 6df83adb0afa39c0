/** The output formats by name: a new one is a file and its line here. Each is loaded when it is asked for, so that reading the options loads none. */
import type { Formatter, FormatContext } from './formatter.js';

export const formats = {
  pretty: async () => (await import('./pretty.js')).prettyFormat,
  json: async () => (await import('./json.js')).jsonFormat,
  sarif: async () => (await import('./sarif.js')).sarifFormat,
  html: async () => (await import('./html.js')).htmlFormat,
  github: async () => (await import('./github.js')).githubFormat,
  junit: async () => (await import('./junit.js')).junitFormat,
} satisfies Record<string, () => Promise<(context: FormatContext) => Formatter>>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
