/** Which files of a project are drafts. */
import picomatch from 'picomatch';

/** Whether a path, relative to the settings that hold the globs, is matched by one of them. What globs may be is bounded there (check/config.ts). */
export const matchesGlob = (path: string, globs: readonly string[]): boolean =>
  picomatch.isMatch(path, [...globs], { noextglob: true });
