/** The look of the HTML report, on screen (light and dark) and on paper. The totals stand last in the file and first on the page. */
export const htmlStyle = `
:root { color-scheme: light dark; --line: #d8d3c8; --warning: #b3541e; --information: #1f6f8b; --hint: #6b7280; --mark: #fde9b8; }
body { font: 16px/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem;
  display: flex; flex-direction: column; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; order: -2; } h2 { font-size: 1.1rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
h2 small { font-weight: normal; opacity: .7; }
.totals { order: -1; display: flex; gap: 2rem; list-style: none; padding: 0; margin: 0 0 1rem; } .totals b { font-size: 1.6rem; }
article { border-left: 4px solid var(--hint); padding: .25rem 1rem; margin: 1rem 0; } article p, article ul { margin: .25rem 0; }
article.warning { border-color: var(--warning); } article.information { border-color: var(--information); }
.warning b { color: var(--warning); } .information b { color: var(--information); } .hint b { color: var(--hint); } .error { color: #b91c1c; }
blockquote { margin: .25rem 0; font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; } mark { background: var(--mark); color: #000; }
.place, code, footer { opacity: .65; font-size: .85rem; } .instead { opacity: .65; } .clean { opacity: .75; } code { white-space: nowrap; }
@media (prefers-color-scheme: dark) { :root { --line: #444; --warning: #f0a060; --information: #6cc3df; --hint: #9ca3af; } body { background: #1c1c1c; color: #e5e5e5; } }
@media print { @page { size: A4; margin: 20mm; } :root { color-scheme: light; --line: #bbb; --warning: #b3541e; --information: #1f6f8b; --hint: #6b7280; }
  body { margin: 0; max-width: none; font-size: 11pt; background: #fff; color: #000; } article { break-inside: avoid; } h2 { break-after: avoid; }
  mark { text-decoration: underline; -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
