/** Makes elements. Text only ever becomes text: nothing of a draft is read as HTML. */

export type Attributes = Record<string, string>;

/** An element with attributes and children; strings become text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Fills `{0}`, `{1}` … of a phrase. */
export const fill = (phrase: string, ...values: (string | number)[]): string =>
  phrase.replace(/\{(\d)\}/gu, (whole, index: string) => String(values[Number(index)] ?? whole));
