/** Hosts that AWS names after a customer's machine, database, load balancer, sign-in page … and names of private networks. */
const OF_CUSTOMERS =
  /\.(?:compute(?:-\d)?\.amazonaws\.com(?:\.cn)?|(?:rds|elb|cache|es|aoss|eks|redshift|docdb|neptune|execute-api|memorydb|dax|efs|mq|kafka|vpce|airflow)(?:\.[a-z]{2}(?:-[a-z]+)+-\d)?\.amazonaws\.com(?:\.cn)?|on\.aws|awsapps\.com|opsworks-cm\.io|cloudfront\.net|elasticbeanstalk\.com|amplifyapp\.com|awsglobalaccelerator\.com|internal|local|localdomain|lan|corp|intranet|intra|home)$/;
/** Services whose own names end like that: `monitoring.rds.amazonaws.com`. */
const OF_SERVICES =
  /^(?:monitoring|export|serverless|scheduler|delivery|autoscaling)\.[a-z-]+\.amazonaws\.com(?:\.cn)?$/;
/** What is AWS's own. Their consoles and services are words of the story. */
const OF_AWS =
  /(?:^|\.)(?:amazonaws\.(?:com(?:\.cn)?|cn|eu)|amazonaws-(?:us-gov\.com|eusc\.eu)|amazon\.com|aws\.dev|api\.aws|awsstatic\.com)$/;
/** An account's own sign-in page: its id or its alias comes first. Regions stand there too. */
const SIGN_IN =
  /^(?!(?:[a-z]{2}(?:-[a-z]+)+-\d|www|login)\.)[^.]+(?=\.(?:[a-z]{2}(?:-[a-z]+)+-\d\.)?signin\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com))/;

/** One label of a host's name, in any script. */
export const LABEL = '[\\p{L}\\p{M}\\p{N}_-]{1,63}';

export type HostMeaning =
  /** Stands as it is but for what it is made of. */
  | { kind: 'aws' }
  /** Its first label names an account or a customer; `rest` begins with a dot. */
  | { kind: 'labelled'; label: string; rest: string }
  | { kind: 'other' };

/** Whose a host is. `host` in lower case, without a port. */
export function toHostMeaning(host: string): HostMeaning {
  const account = /^(\d{12})(?:-[a-z0-9]+)?(?=\.)/.exec(host);
  if (account && OF_AWS.test(host))
    return { kind: 'labelled', label: account[1] ?? '', rest: host.slice(account[0].length) };
  const alias = SIGN_IN.exec(host)?.[0];
  if (alias !== undefined) return { kind: 'labelled', label: alias, rest: host.slice(alias.length) };
  if (OF_CUSTOMERS.test(host) && !OF_SERVICES.test(host)) return { kind: 'other' };
  return OF_AWS.test(host) ? { kind: 'aws' } : { kind: 'other' };
}

/** Public names that are words of many records: who vouches for a job, the owner of a tag. */
const PUBLIC =
  /^(?:(?:[\w-]+\.)*(?:kubernetes\.io|k8s\.io|k8s\.aws)|token\.actions\.githubusercontent\.com|accounts\.google\.com)$/;

/** A name that says nothing of whose record it stands in. `host` in lower case. */
export function isPublicName(host: string): boolean {
  return PUBLIC.test(host);
}

/** Endings by which hosts are told from other words with dots, as chats and trackers do, and those of private networks. */
const ENDINGS =
  'com|net|org|info|biz|io|dev|app|cloud|xyz|top|site|online|club|shop|live|ru|su|cn|de|fr|nl|uk|eu|us|ca|br|in|jp|kr|ir|pl|ua|me|cc|tv|to|co|ly|gg|ai|edu|gov|mil|int|example|test|invalid|onion|internal|local|localdomain|lan|corp|intranet|intra|home|(?:on|api|k8s)\\.aws';

/** Endings in other scripts are told by their letters: no file and no member ends like that. */
const OTHER_ENDING = '(?=\\p{ASCII}*[^\\p{ASCII}])[\\p{L}\\p{M}]{2,63}';

/** A host in a text that says nothing else of it. */
export const HOST = `(?<![\\p{L}\\p{M}\\p{N}_-])(?:${LABEL}\\.){1,20}(?:(?:${ENDINGS}|xn--[a-z0-9-]{1,59})(?:\\.[a-z]{2})?(?![\\p{Script=Latin}\\p{N}_-]|\\.\\w)|${OTHER_ENDING}(?![\\p{L}\\p{M}\\p{N}_-]))`;
