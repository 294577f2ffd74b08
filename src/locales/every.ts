/** Every word of every language at once, for where nothing need be loaded later: Node, a bundle of the core. */
import { addingUp } from './adding-up.js';
import { english } from './english.js';
import { addWords } from './locale.js';
import { zhHansFound } from './zh-hans-found.js';
import { zhHansYears } from './zh-hans-years.js';

addWords('zh-Hans', { found: zhHansFound, years: zhHansYears, addingUp: addingUp['zh-Hans'] });
addWords('en', { ...english, addingUp: addingUp.en });
