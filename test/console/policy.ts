/**
 * The strict Content-Security-Policy: nothing but files of the console's host, and Trusted Types.
 * `endpoint` is CloudTrail's own address, which the page may call.
 */
export function toStrictPolicy(endpoint: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "frame-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${endpoint}/`,
    "require-trusted-types-for 'script'",
  ].join('; ');
}
