/** What ends the command with 2, as one sentence in the reader's language. */
import type { CommanderError } from 'commander';
import type { CliWords } from './words/words.js';

/** Says itself in the words it is given. */
export class WrongUse extends Error {
  readonly say: (words: CliWords) => string;

  constructor(say: (words: CliWords) => string) {
    super('wrong use');
    this.say = say;
  }
}

export class CannotWrite extends WrongUse {
  /** The reader of our output has gone, as `head` does: nobody is left to tell. */
  readonly readerGone: boolean;

  constructor(path: string, code: string) {
    super(({ wrongUse }) => wrongUse.cannotWrite(path, code));
    this.readerGone = code === 'EPIPE';
  }
}

/** The parser's complaint, which it words in English only, told again. */
export function sayComplaint({ code, message }: CommanderError, { wrongUse }: CliWords): string {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
  const [first = '', second = ''] = quoted;
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return wrongUse.unknownOption(first, meant);
    case 'commander.unknownCommand':
      return wrongUse.unknownCommand(first, meant);
    case 'commander.missingArgument':
      return wrongUse.noFile;
    case 'commander.optionMissingArgument':
      return wrongUse.valueMissing(first);
    case 'commander.missingMandatoryOptionValue':
      return wrongUse.optionMissing(first);
    case 'commander.invalidArgument':
      return wrongUse.badChoice(first, second, /choices are (.+)\./.exec(message)?.[1] || '');
    default:
      return wrongUse.other(message);
  }
}
