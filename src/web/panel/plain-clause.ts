/** The words of a clause without its editorial marks. */
export function plainClause(text: string): string {
  return text.replace(/^editorial\s+/, "").replace(/\s+because\s+"[^"]*"[\s\S]*$/, "");
}
