/** A memo between two bureaus of one city that goes wrong in many ways; the same is samples' first. */
export const memo = `市财政局:
你局必须于本周五前把材料报来,马上办理,不得以任何理由拖延,否则后果自负。贵局推诿扯皮,简直不像话!难道这点小事都办不好吗?
市民政局
`;
