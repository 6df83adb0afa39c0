/** The suite's hands and eyes: in the browser-served VS Code the driver does to the page what a person would do. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function ask<T>(action: string, details: object = {}): Promise<T> {
  const body = JSON.stringify({ action, ...details });
  const response = await fetch(process.env.LIANGYAN_BRIDGE ?? '', { method: 'POST', body });
  const { result, error } = (await response.json()) as { result: T; error?: string };
  if (error) throw new Error(`${action}: ${error}`);
  return result;
}

const actions = {
  press: (keys: string) => ask<null>('press', { keys }),
  type: (text: string) => ask<null>('type', { text }),
  click: (selector: string) => ask<null>('click', { selector }),
  hover: (selector: string) => ask<null>('hover', { selector }),
  point: (x: number, y: number) => ask<null>('point', { x, y }),
  count: (selector: string) => ask<number>('count', { selector }),
  texts: (selector: string) => ask<string[]>('text', { selector }),
  waitFor: (selector: string, timeout = 40_000) => ask<null>('wait', { selector, timeout }),
  box: (selector: string) => ask<Box | null>('box', { selector }),
  /** The text that style sheets put before elements, such as words that are only shown in a draft. */
  painted: (selector: string) => ask<string[]>('painted', { selector }),
  /** By how many pixels the content of each element is higher than what is seen of it. */
  overflow: (selector: string) => ask<number[]>('overflow', { selector }),
  shot: (name: string, clip?: Box) => ask<null>('shot', { name, clip }),
  /** The same inside a page that the editor shows, such as the report. */
  frame: {
    click: (selector: string) => ask<null>('frame', { what: 'click', selector }),
    focus: (selector: string) => ask<null>('frame', { what: 'focus', selector }),
    texts: (selector: string) => ask<string[]>('frame', { what: 'text', selector }),
    attributes: (selector: string, name: string) =>
      ask<(string | null)[]>('frame', { what: 'attributes', selector, name }),
    html: (selector: string) => ask<string>('frame', { what: 'html', selector }),
  },
  report: (text: string) => ask<null>('report', { text }),
};

/** Undefined in a downloaded VS Code, where the suite falls back on commands. */
export const page = process.env.LIANGYAN_BRIDGE ? actions : undefined;
