import { NAMES } from './generated/service-names.ts';
import { findHost, toPrefix } from './service-prefix.ts';
import { linesByPrefix } from './table-lines.ts';

/**
 * Services that people call otherwise than AWS's reference does, by the first part of `eventSource`: a newer name, or a shorter one.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-aws-service-specific-topics.html
 */
const KNOWN_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'acm-pca': 'Private CA',
    amazonmq: 'Amazon MQ',
    autoscaling: 'Auto Scaling',
    budgets: 'Budgets',
    ce: 'Cost Explorer',
    'cognito-identity': 'Cognito identity pools',
    dax: 'DynamoDB Accelerator',
    'ecr-public': 'ECR Public',
    elasticmapreduce: 'EMR',
    health: 'Health',
    ram: 'Resource Access Manager',
    rolesanywhere: 'IAM Roles Anywhere',
    sagemaker: 'SageMaker AI',
    ses: 'SES',
    email: 'SES',
    signin: 'Sign-In',
    waf: 'WAF Classic',
  }),
);

const ofReference = linesByPrefix(NAMES);

/** The name of a service without a table of its own. `undefined`: nobody at AWS has that source. */
export function findServiceName(source: string): string | undefined {
  const first = findHost(source);
  if (first === undefined) return undefined;
  return KNOWN_AS.get(first) ?? ofReference().get(first) ?? ofReference().get(toPrefix(source));
}
