/** Some services write the API's version into the name: `CreateFunction20150331`, `UpdateFunctionCode20150331v2`, `GetDistribution2020_05_31`. */
const VERSION = /(?:\d{8}(?:v\d+)?|\d{4}_\d{2}_\d{2})$/;

/** The operation's name without the API version that some services add. */
export function plainName(operation: string): string {
  return operation.replace(VERSION, '');
}
