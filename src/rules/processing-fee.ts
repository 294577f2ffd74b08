/** Part six says what information-processing fee was charged. It is not the fee of part two. */
import { defineRule } from './rule.js';

/** 信息处理费, a notice of what is charged, the cost of posting and the like, or a fee said to be for information on application. */
const told =
  /信息(?:公开)?(?:工作)?处理[的收]?费|收费通知|邮寄[^。；\n]{0,9}费|[未无没]有?收费|(?:依申请|信息)公开[^。；\n]{0,16}(?:收费|费用)|(?:收费|收取|费用)[^。；\n]{0,16}(?:依申请|信息)公开/;

export const processingFee = defineRule({
  id: 'processing-fee',
  severity: 'review',
  check({ report }, tally) {
    const key = 'otherMatters';
    const blocks = report[key] || [];
    const text = blocks.map((block) => `${block.heading || ''}\n${block.text}`).join('\n');
    // Without the part `complete` has said so.
    if (text.trim() === '') tally.notAssessable(key);
    else if (told.test(text.replace(/行政事业性收费/g, ''))) tally.holds(key);
    else tally.breaks(key, key, {});
  },
});
