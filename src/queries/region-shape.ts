/**
 * Whether a text has the shape of AWS's Regions, in all partitions: `eu-central-1`, `us-gov-west-1`, `eusc-de-east-1`. Only such
 * a text may stand where a query has no way to quote.
 */
export function isRegion(text: string): boolean {
  return /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}$/.test(text);
}
