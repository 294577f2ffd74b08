#!/usr/bin/env node
/** The command line: what the arguments ask for, and what the exit code says of it. */
import { CommanderError } from 'commander';
import { languageOf } from './language.js';
import { commandNames, programIn, programName } from './program.js';
import { cliWords } from './words/words.js';
import { CannotWrite, sayComplaint, WrongUse } from './wrong-use.js';

const wrongUse = 2;
const args = process.argv.slice(2);
const locale = languageOf(args, process.env);

/** One sentence, and how to get help. */
function complain(sentence: string): void {
  const command = commandNames.find((each) => args.includes(each));
  const words = cliWords(locale);
  process.stderr.write(`${programName}${words.colon}${sentence}\n${words.wrongUse.howToGetHelp(command ? `${programName} ${command}` : programName)}\n`);
}

try {
  await programIn(locale, (code) => (process.exitCode = code)).parseAsync(args, { from: 'user' });
} catch (error) {
  if (error instanceof CannotWrite && error.readerGone) {
    // As `head` leaves us: there is nothing to say and nobody to say it to.
    process.exit(0);
  } else if (error instanceof WrongUse) {
    complain(error.say(cliWords(locale)));
    process.exitCode = wrongUse;
  } else if (error instanceof CommanderError) {
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') {
      process.exitCode = 0;
    } else {
      complain(error.code === 'commander.help' ? cliWords(locale).wrongUse.noCommand : sayComplaint(error, cliWords(locale)));
      process.exitCode = wrongUse;
    }
  } else {
    throw error;
  }
}
