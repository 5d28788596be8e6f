/** Spaces in a Chinese sentence into which names were put: none between two Han characters, one before a figure. */
const betweenHan = /(?<=[\p{Script=Han}，。；：、（）“”]) +(?=[\p{Script=Han}，。；：、（）“”])/gu;
const beforeFigure = /(?<=\p{Script=Han})(?=[0-9])/gu;

export function spaceHan(text: string): string {
  return text.replace(betweenHan, '').replace(beforeFigure, ' ');
}
