/** The names of the formats, apart from the formats themselves, so that reading the options loads none of them. */
export const formatNames = ['pretty', 'json', 'sarif', 'html', 'github', 'junit'] as const;
export type FormatName = (typeof formatNames)[number];
