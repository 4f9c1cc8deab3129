/**
 * Words that the screens must not use, and what the law or the domain says instead (domain.md §13): nobody is illegal,
 * and nobody is a "buruh kasar".
 */
const BANNED: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\bilegal\b/i, 'nonprosedural'],
  [/\bTK[IW]\b/, 'pekerja migran (PMI)'],
  [/\bBMI\b/, 'pekerja migran (PMI)'],
  [/\bburuh\b/i, 'pekerja'],
  [/\bpembantu\b/i, 'pengurus rumah tangga'],
  [/\bperlindungan\b/i, 'pelindungan'],
  [/\bnon[- ]prosedural\b/i, 'nonprosedural'],
  [/\bcalo\b/i, 'perekrut'],
  [/\bmayat\b/i, 'jenazah'],
  [/\bcacat\b/i, 'penyandang disabilitas'],
  [/\billegal (im)?migrant/i, 'irregular'],
  [/\bmaid\b/i, 'domestic worker'],
  [/\bhelper\b/i, 'domestic worker'],
];

/** What is to be written instead of each banned word in a text; none where it has none. */
export function insteadOf(text: string): string[] {
  return BANNED.filter(([word]) => word.test(text)).map(([, instead]) => instead);
}
