/** Takes outcomes in order, writes them in the chosen format, shows progress, and decides the exit status. */
import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { audiences } from '../model/vocabulary.js';
import { writeWhole } from '../io/write-file.js';
import { catalogue } from '../service/catalogue.js';
import type { CheckFlags } from './commands/check-flags.js';
import { formats } from './formats/index.js';
import type { Formatter, FormatContext } from './formats/formatter.js';
import { takesColor, complain, write, type Host } from './host.js';
import { addTo, emptyTotal, type Outcome } from './outcome.js';
import { tell, tellFileError } from './words.js';

type Stream = NodeJS.WriteStream;

/** Fewer files are done before a bar could be read. */
const worthABar = 20;

export class Printer {
  private readonly total = emptyTotal();
  private readonly formatter: Promise<Formatter>;
  private readonly bar: SingleBar | undefined;
  private readonly bars: MultiBar | undefined;
  /** Drafts that no model read, though one was asked. */
  private unread = 0;
  private lastDeepError = '';
  /** What is written at the end: into a file, or below a progress bar. */
  private readonly held: string[] = [];

  constructor(
    private readonly host: Host,
    private readonly flags: CheckFlags,
    files: number,
    private readonly stream: Stream = process.stdout,
  ) {
    this.formatter = formats[flags.format]().then((format) => format(contextOf(host, flags, stream)));
    if (files < worthABar || flags.quiet || !process.stderr.isTTY) return;
    const format = '{bar} {value}/{total} {file}';
    this.bars = new MultiBar(
      { format, stream: process.stderr, clearOnComplete: true, hideCursor: true },
      Presets.shades_grey,
    );
    this.bar = this.bars.create(files, 0, { file: '' });
  }

  /** Writes what stands before the first file. */
  async begin(): Promise<void> {
    await this.put((await this.formatter).begin());
  }

  /** Counts a file's outcome and writes it, or complains. */
  async file(outcome: Outcome): Promise<void> {
    addTo(this.total, outcome);
    if (outcome.error !== '') this.complain(outcome.path, outcome.error);
    // Once it is clear that no draft will be read, all say the same.
    if (outcome.deepError !== '' && outcome.deepError !== this.lastDeepError)
      this.complain(outcome.path, outcome.deepError);
    if (outcome.deepError !== '') this.unread++;
    this.lastDeepError = outcome.deepError;
    this.bar?.increment({ file: outcome.path });
    await this.put((await this.formatter).file(outcome));
  }

  /**
   * Writes what stands after the last file; returns the exit status.
   * @param problems what else could not be done: configs with a problem
   */
  async end(problems: number): Promise<number> {
    this.bars?.stop();
    await this.put((await this.formatter).end(this.total));
    const { language } = this.host;
    const { warning, errors } = this.total;
    const { output, maxWarnings } = this.flags;
    if (output !== undefined && !this.save(output)) return 2;
    if (output === undefined && this.held.length > 0) await write(this.stream, this.held.join(''));
    const isTooMany = warning > maxWarnings;
    if (isTooMany && maxWarnings > 0) complain('', tell('too-many', language, { warning, limit: maxWarnings }));
    return errors + problems + this.unread > 0 ? 2 : isTooMany ? 1 : 0;
  }

  private complain(about: string, message: string): void {
    if (this.bars === undefined) complain(about, message);
    else this.bars.log(`liangyan: ${about}: ${message}\n`);
  }

  private async put(text: string): Promise<void> {
    if (text === '') return;
    if (this.bars !== undefined || this.flags.output !== undefined) this.held.push(text);
    else await write(this.stream, text);
  }

  private save(path: string): boolean {
    try {
      writeWhole(path, this.held.join(''));
      return true;
    } catch (error) {
      complain(path, tellFileError(error, this.host.language) ?? String(error));
      return false;
    }
  }
}

function contextOf(host: Host, flags: CheckFlags, stream: Stream): FormatContext {
  const isChinese = host.language === 'zh';
  const lexicon = () => host.checker().lexicon;
  return {
    language: host.language,
    hasColor: flags.color ?? (flags.output === undefined && takesColor(stream)),
    version: host.version,
    isQuiet: flags.quiet,
    principle: (name) => (isChinese ? lexicon().principle(name).title : lexicon().principle(name).english),
    audience: (name) => {
      const found = audiences.find((audience) => audience === name);
      if (found === undefined) return name;
      return isChinese ? lexicon().audience(found).title : lexicon().audience(found).english;
    },
    rules: () => catalogue(lexicon()),
  };
}
