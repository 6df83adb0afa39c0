/** Whom the minutes of a meeting bind: several bodies that met as equals, or those below who held it. */
import { type Add, signs } from './signs.js';
import type { Structure } from './structure.js';

export function minutesEvidence(structure: Structure, add: Add): void {
  if (isOfSeveral(structure)) add('peer', 8, structure.title, signs.several);
}

/** A meeting of organs that lists them; not one that a government or its leader held. */
function isOfSeveral({ title, lines }: Structure): boolean {
  if (!/联席|协调|协商|会商|磋商|对接|碰头|联动|联合/u.test(title)) return false;
  if (/政府|党|领导小组|指挥部|常务|办公会/u.test(title)) return false;
  const present = lines.map(({ scan: { text } }) => text).filter((text) => /参会|参加|出席|与会|参会人员/u.test(text));
  if (
    lines.some(({ scan: { text } }) =>
      /(?:主持|召集|召开).{0,12}[市县区镇乡]长|[市县区镇乡]长.{0,8}(?:主持|召集|召开)/u.test(text),
    )
  )
    return false;
  return present.some(
    (text) =>
      (text.match(/(?:局|委|办|院|司|大队|支队|街道|政府|公司|集团|学校|中心)(?=[、，,。；及和等代（(]|$)/gu) ?? [])
        .length >= 3,
  );
}
