/** The commands, their options and their help, in one language. */
import { Command, Option } from 'commander';
import type { Locale } from '../locales/locale.js';
import { check } from './commands/check.js';
import type { CheckCommandOptions } from './commands/check.js';
import { convert } from './commands/convert.js';
import type { ConvertOptions } from './commands/convert.js';
import { exportFiles, exportNames } from './commands/export.js';
import type { ExportCommandOptions } from './commands/export.js';
import { rollUpFiles } from './commands/roll-up.js';
import type { RollUpCommandOptions } from './commands/roll-up.js';
import { formatNames } from './formats/format.js';
import { tidyFormats } from './gather.js';
import { languages } from './language.js';
import { version } from './version.js';
import { cliWords } from './words/words.js';
import type { HelpWords } from './words/words.js';

export const programName = 'disclosure-report';
export const commandNames = ['convert', 'check', 'export', 'roll-up'] as const;

/** @param end is told the exit code */
export function programIn(locale: Locale, end: (code: number) => void): Command {
  const words = cliWords(locale).help;
  const program = dress(new Command(programName), words)
    .usage(words.usage.program)
    .description(words.program)
    .addOption(languageOption(words))
    .version(version, '-V, --version', words.version)
    .addHelpText('after', words.afterProgram);
  program.addCommand(
    commandIn('convert', words.convert, words)
      .option('-o, --output <path>', words.convertOutput)
      .option('--mapping <path>', words.mapping)
      .option('--strict', words.strict)
      .addOption(languageOption(words))
      .addHelpText('after', words.afterConvert)
      .action(async (files: string[], options: ConvertOptions) => end(await convert(files, options, locale))),
  );
  program.addCommand(
    commandIn('check', words.check, words)
      .option('--previous <file>', words.previous)
      .addOption(new Option('--format <format>', words.format).choices(formatNames).default('text'))
      .option('-o, --output <path>', words.checkOutput)
      .addOption(languageOption(words))
      .addHelpText('after', words.afterCheck)
      .action(async (files: string[], options: CheckCommandOptions) => end(await check(files, options, locale))),
  );
  program.addCommand(
    commandIn('export', words.export, words)
      .addOption(new Option('--to <format>', words.to).choices(exportNames).makeOptionMandatory())
      .option('-o, --output <path>', words.convertOutput)
      .addOption(languageOption(words))
      .addHelpText('after', words.afterExport)
      .action(async (files: string[], options: ExportCommandOptions) => end(await exportFiles(files, options, locale))),
  );
  program.addCommand(
    commandIn('roll-up', words.rollUp, words)
      .option('--agency <name>', words.agency)
      .option('--year <year>', words.year)
      .option('--partial', words.partial)
      .option('--tidy', words.tidy)
      .addOption(new Option('--to <format>', words.tidyTo).choices(tidyFormats))
      .option('-o, --output <path>', words.checkOutput)
      .addOption(languageOption(words))
      .addHelpText('after', words.afterRollUp)
      .action(async (files: string[], options: RollUpCommandOptions) => end(await rollUpFiles(files, options, locale))),
  );
  return program;
}

function commandIn(name: (typeof commandNames)[number], description: string, words: HelpWords): Command {
  return dress(new Command(name), words).usage(words.usage.command).description(description).argument('<files...>', words.files);
}

function languageOption(words: HelpWords): Option {
  return new Option('--lang <language>', words.lang).choices(languages);
}

/** Help in our words; a complaint is thrown, and worded by who catches it. */
function dress(command: Command, words: HelpWords): Command {
  return command
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => words.titles[title as keyof HelpWords['titles']] ?? title,
      subcommandTerm: (sub) => sub.name(),
      // The words name the choices and what is chosen by default.
      optionDescription: (option) => option.description,
    });
}
