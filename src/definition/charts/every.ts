/** Every chart, in the order in which they stand after their tables. */
import type { Chart } from '../chart.js';
import { applicant } from './applicant.js';
import { applicationBalance } from './application-balance.js';
import { applicationOutcome } from './application-outcome.js';
import { disclosureTrend } from './disclosure-trend.js';
import { reviewOutcome } from './review-outcome.js';

export const charts: readonly Chart[] = [applicationOutcome, applicationBalance, applicant, disclosureTrend, reviewOutcome];
