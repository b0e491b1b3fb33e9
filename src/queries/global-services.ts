/**
 * The one Region in which services without Regions record their events, in the partition `aws`.
 * Sources: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events,
 * https://docs.aws.amazon.com/general/latest/gr/rande.html#global-endpoints
 */
export const GLOBAL_SERVICES: ReadonlyMap<string, string> = new Map([
  ['account.amazonaws.com', 'us-east-1'],
  ['budgets.amazonaws.com', 'us-east-1'],
  ['ce.amazonaws.com', 'us-east-1'],
  ['cloudfront.amazonaws.com', 'us-east-1'],
  ['globalaccelerator.amazonaws.com', 'us-west-2'],
  ['iam.amazonaws.com', 'us-east-1'],
  ['networkmanager.amazonaws.com', 'us-west-2'],
  ['organizations.amazonaws.com', 'us-east-1'],
  ['route53.amazonaws.com', 'us-east-1'],
  ['route53domains.amazonaws.com', 'us-east-1'],
  ['shield.amazonaws.com', 'us-east-1'],
  ['waf.amazonaws.com', 'us-east-1'],
]);

/** Services that record an event in us-east-1 when their global endpoint was called, else in the Region that was. */
export const GLOBAL_AT_TIMES: ReadonlySet<string> = new Set(['sts.amazonaws.com', 'signin.amazonaws.com']);
