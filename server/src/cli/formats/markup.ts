/** Text made harmless for XML and HTML, attributes included. Characters that XML forbids become a visible mark. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '\ufffd');
}
