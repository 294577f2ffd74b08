/** The sentences of every finding, those of an import too: a shell has no part to load later. */
import '../../locales/every.js';
import { importing } from '../../locales/importing.js';
import { addWords } from '../../locales/locale.js';

addWords('zh-Hans', { importing: importing['zh-Hans'] });
addWords('en', { importing: importing.en });
