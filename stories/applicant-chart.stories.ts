/** Stories of `<applicant-chart>`: every state it can be in. */
import type { Meta } from '@storybook/web-components-vite';
import { metaOf, statesOf } from './any-element.js';
import type { ReportArgs } from './report-args.js';

const tag = 'applicant-chart';
const meta: Meta<ReportArgs> = { title: 'applicant-chart', component: 'applicant-chart', ...metaOf(tag) };
export default meta;

// Tags stand here, not with the states: Storybook reads them off the file without running it.
const states = statesOf(tag);

export const FromAddress = states.fromAddress;
export const FromProperty = states.fromProperty;
export const FromInlineScript = states.fromInlineScript;
export const NoSource = { ...states.noSource, tags: ['empty'] };
export const OwnContent = { ...states.ownContent, tags: ['empty'] };
export const Loading = { ...states.loading, tags: ['loading'] };
export const NotFound = { ...states.notFound, tags: ['failure'] };
export const Unreachable = { ...states.unreachable, tags: ['failure'] };
export const NotJson = { ...states.notJson, tags: ['failure'] };
export const NewerVersion = { ...states.newerVersion, tags: ['failure'] };
export const WithPrevious = states.withPrevious;
export const Edition2019 = states.edition2019;
export const Mixed = states.mixed;
export const Large = states.large;
export const AllZero = states.allZero;
export const Blank = states.blank;
export const Disagreeing = states.disagreeing;
export const NoTables = states.noTables;
export const LongName = states.longName;
export const English = states.english;
export const Dark = states.dark;
export const Narrow = states.narrow;
