/** The names that a document of ours gives the particulars of a report, in each language. */

const terms = {
  agency: ['编制机关', 'Agency'],
  period: ['统计期限', 'Period'],
  published: ['发布日期', 'Published'],
  revised: ['修订', 'Revised'],
  address: ['地址', 'Address'],
  postcode: ['邮政编码', 'Postcode'],
  phone: ['电话', 'Telephone'],
  email: ['电子邮箱', 'E-mail'],
} as const;

export type Particular = keyof typeof terms;

/** Which particular a term names; `undefined` for any other. */
export function particularOf(term: string): Particular | undefined {
  return (Object.keys(terms) as Particular[]).find((key) => (terms[key] as readonly string[]).includes(term));
}
