import type { MantineColorsTuple } from '@mantine/core';

// One OKLCH lightness ladder for all seven, so that one contrast rule holds for every hue.
const ladder = {
  brand: '#f3f7fe #e3edff #c8dcff #a5c5fe #81aaf7 #5d8de7 #3f70ce #305cb1 #244990 #19356b',
  positive: '#f1f9f4 #dff3e6 #bfe6ce #94d5af #66c18f #2ba86e #008b56 #037347 #005d38 #014428',
  negative: '#fef4f3 #ffe7e3 #fecdc7 #feaba1 #f3887d #e06258 #c54039 #a82e29 #88231f #651815',
  held: '#fcf6ef #f9eada #f2d5b6 #e8bb87 #d99e55 #c47e0d #a16600 #865401 #6c4300 #503000',
  violet: '#f7f5fe #eeeafe #ddd4fc #c8b9f9 #b09bee #967bdd #7d5dc4 #684ba8 #533b89 #3d2a65',
  plum: '#fdf4f9 #fce6f1 #f7cde3 #efadd1 #e08bbc #cb67a3 #b14889 #963773 #7a2a5c #5a1e44',
  slate: '#f5f7f8 #eaedf1 #d5dbe3 #bcc5d1 #a0acbc #8291a3 #677689 #546273 #434e5c #303943',
} as const;

export type Hue = keyof typeof ladder;
export const hues = Object.keys(ladder) as Hue[];

export const colors = Object.fromEntries(
  Object.entries(ladder).map(([hue, shades]) => [hue, shades.split(' ') as unknown as MantineColorsTuple]),
) as Record<Hue, MantineColorsTuple>;
