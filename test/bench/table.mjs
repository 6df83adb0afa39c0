// The rows as a Markdown table.

const number = (value) => (value === undefined ? '' : Number(value.toPrecision(3)).toString());

/** Whether a row's goal is met; undefined when it has none. */
function isMet({ goal, value, ratio }) {
  if (goal === undefined) return undefined;
  const measured = goal.of === 'ratio' ? ratio : value;
  return goal.min === undefined ? measured <= goal.max : measured >= goal.min;
}

function goalOf(row) {
  const { goal, unit } = row;
  if (goal === undefined) return '';
  const bound = goal.min === undefined ? `≤ ${goal.max}` : `≥ ${goal.min}`;
  return `${bound} ${goal.of === 'ratio' ? '×' : unit}, ${isMet(row) ? 'met' : '**not met**'}`;
}

/** A line a row: what, ours, what it is compared with, their ratio, the goal and whether it is met. */
export function table(rows) {
  const lines = rows.map((row) => {
    const { title, value, against, unit, ratio } = row;
    return `| ${title} | ${number(value)} ${unit} | ${number(against)} | ${number(ratio)} | ${goalOf(row)} |`;
  });
  return ['| what | liangyan | against | ratio | goal |', '| --- | ---: | ---: | ---: | --- |', ...lines].join('\n');
}
