/** Other wordings of the form seen in published reports: for readers of other formats, so no page that shows a report loads them. */

/** By the label that the form prints. */
export const aliases: Readonly<Record<string, readonly string[]>> = {
  主动公开政府信息情况: ['行政机关主动公开政府信息情况'],
  '政府信息公开行政复议、行政诉讼情况': ['因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  存在的主要问题及改进情况: [
    '存在问题及改进情况',
    '存在的主要问题及整改措施',
    '政府信息公开工作存在的主要问题及改进情况',
  ],
  行政规范性文件: ['规范性文件'],
  规范性文件: ['行政规范性文件'],
  总计: ['合计'],
  '（七）总计': ['（七）合计'],
};
