/** JSON: one object with all files, for programs. */
import type { Formatter } from './formatter.js';

export function jsonFormat(): Formatter {
  let isFirst = true;
  return {
    begin: () => '{"files":[',
    file: (outcome) => {
      const comma = isFirst ? '\n' : ',\n';
      isFirst = false;
      return comma + JSON.stringify(outcome);
    },
    end: (total) => `\n],"total":${JSON.stringify(total)}}\n`,
  };
}
