/** How a text can stand in JSON: as it is, where nothing of it has to be escaped, and as `JSON.stringify` escapes it. */
export function toJsonForms(text: string): string[] {
  return [...new Set([text, JSON.stringify(text).slice(1, -1)])];
}
