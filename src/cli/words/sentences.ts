/** The sentences of every finding, those of an import too: a shell has no part to load later. */
import '../../locales/every.js';
import { csvWords } from '../../locales/csv-faults.js';
import { addWords } from '../../locales/locale.js';

addWords('zh-Hans', { importing: csvWords['zh-Hans'] });
addWords('en', { importing: csvWords.en });
