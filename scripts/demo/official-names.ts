/**
 * Names of invented officials: a common surname with two characters that are rare in given names and seldom stand
 * together. Nothing in a name tells more about the person, and a name is drawn by turn, not by post.
 */
import { readRows } from './table.ts';

const SURNAMES = readRows(
  ['zh', 'en'],
  `
  王 | Wang
  李 | Li
  张 | Zhang
  刘 | Liu
  陈 | Chen
  杨 | Yang
  黄 | Huang
  赵 | Zhao
  吴 | Wu
  周 | Zhou
  徐 | Xu
  孙 | Sun
  马 | Ma
  朱 | Zhu
  胡 | Hu
  郭 | Guo
  何 | He
  林 | Lin
  罗 | Luo
  郑 | Zheng
  梁 | Liang
  谢 | Xie
  宋 | Song
  唐 | Tang
  许 | Xu
  韩 | Han
  冯 | Feng
  邓 | Deng
  曹 | Cao
  彭 | Peng
  曾 | Zeng
  肖 | Xiao
  田 | Tian
  董 | Dong
  潘 | Pan
  蒋 | Jiang
  蔡 | Cai
  余 | Yu
  杜 | Du
  叶 | Ye
  程 | Cheng
  苏 | Su
  魏 | Wei
  丁 | Ding
  沈 | Shen
  姚 | Yao
  卢 | Lu
  谭 | Tan
  廖 | Liao
  邹 | Zou
`,
);

const FIRST = readRows(
  ['zh', 'en'],
  `
  砚 | Yan
  澍 | Shu
  珩 | Heng
  樵 | Qiao
  栩 | Xu
  湜 | Shi
  翊 | Yi
  渠 | Qu
  攸 | You
  聿 | Yu
  棣 | Di
  屿 | Yu
  岑 | Cen
  芃 | Peng
  昶 | Chang
  蘅 | Heng
  籁 | Lai
`,
);

const SECOND = readRows(
  ['zh', 'en'],
  `
  舟 | zhou
  枫 | feng
  衡 | heng
  牧 | mu
  朔 | shuo
  远 | yuan
  笙 | sheng
  野 | ye
  墨 | mo
  隅 | yu
  川 | chuan
  庐 | lu
  石 | shi
`,
);

export interface Name {
  readonly zh: string;
  readonly en: string;
  /** Pinyin, by which Chinese names are sorted. */
  readonly key: string;
}

/** The name of the n-th official: 50, 17 and 13 have no common divisor, so that no name comes back for a long time. */
export function nameOf(n: number): Name {
  const surname = SURNAMES[(7 * n) % SURNAMES.length]!;
  const first = FIRST[(5 * n) % FIRST.length]!;
  const second = SECOND[(3 * n) % SECOND.length]!;
  const given = `${first.en}${second.en}`;
  return {
    zh: surname.zh + first.zh + second.zh,
    en: `${surname.en} ${given}`,
    key: `${surname.en} ${given}`.toLowerCase(),
  };
}
