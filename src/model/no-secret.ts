import { isRedacted } from './redaction.ts';

/**
 * What stands under a telling name and is no secret: nothing, switches, units of time, a call's own words for a kind, a resource's ARN, a
 * reference to where the secret is kept (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html), the
 * name of a variable.
 */
const NO_SECRET =
  /^(?:‹secret›|null|undefined|none|nil|true|false|yes|no|on|off|enabled|disabled|required|optional|(?:micro|milli)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|arn:aws[a-z-]{0,20}:[a-z\d-]{1,40}:[^\s"'=&]{0,2000}|alias\/[\w/-]{1,256}|\{\{resolve:(?:ssm|ssm-secure|secretsmanager):[^{}]{1,512}\}\}|\$\{[\w.:-]{1,128}\}|\$\([\w .:/-]{1,128}\)|\$[A-Z][A-Z\d_]{2,64}|\{\{ ?[\w.:-]{1,128} ?\}\}|%[A-Z][A-Z\d_]{2,64}%|NO_AUTH|AWS_IAM|API_KEY|BASIC|BASIC_AUTH|OAUTH2?|CUSTOM|DEFAULT|IAM|SASL|TLS)$/i;
/** The longest of them, in characters. */
const MAX_LENGTH = 2100;

/** Whether a value is none that could be secret, whatever its name. */
export function isNoSecret(value: string): boolean {
  return value.length <= MAX_LENGTH && (value === '' || NO_SECRET.test(value) || isRedacted(value));
}
