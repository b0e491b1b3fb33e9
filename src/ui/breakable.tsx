/**
 * A name that may break where a reader would break it: at camel humps and after separators. Its text stays as it is.
 * Called as a function: a brief has hundreds, and a component for each would cost more than its elements.
 */
export function toBreakable(text: string) {
  return text.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[._:/-])/).flatMap(afterBreak);
}

function afterBreak(part: string, index: number) {
  return index === 0 ? [part] : [toBreak(), part];
}

function toBreak() {
  return <wbr />;
}
