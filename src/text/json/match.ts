/** Get the offset behind what a sticky expression matches at `start`, `start` itself where it matches nothing. */
export function matchAt(text: string, expression: RegExp, start: number): number {
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : start;
}
