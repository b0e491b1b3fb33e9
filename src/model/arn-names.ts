/** The name, before an id that follows it: `stack/web/2f3c…`. */
const BEFORE_ID = /^[\w-]+\/([^/]+)\/[^/]+$/;
/** The name with its version: `task-definition/web:3`. */
const WITH_VERSION = /^(?:task-definition|job-definition|automation-definition|layer|function)[/:]([^/]+)$/;

/**
 * Where the resource of an ARN holds its name, for services in which that is not what follows the last `/` or `:`. A version, an
 * alias or a number stays with its name; an id after a name is left out. The first shape that fits is taken, its first group is the
 * name.
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const NAMES: ReadonlyMap<string, readonly RegExp[]> = new Map<string, readonly RegExp[]>([
  [
    'apprunner',
    [/^(?:service|connection|vpcconnector|autoscalingconfiguration|observabilityconfiguration)\/([^/]+)\//],
  ],
  ['batch', [WITH_VERSION]],
  ['bedrock', [/^(?:foundation-model|inference-profile)\/(.+)$/]],
  ['cloudformation', [/^(?:stack|changeSet)\/([^/]+)\//, /^stackset\/([^:]+):/]],
  ['cloudwatch', [/^alarm:(.+)$/]],
  ['codebuild', [/^(?:build|build-batch|report)\/(.+)$/]],
  ['dynamodb', [/^table\/[^/]+\/stream\/(.+)$/]],
  ['ecr', [/^repository\/(.+)$/]],
  ['ecs', [WITH_VERSION]],
  ['elasticbeanstalk', [/^platform\/(.+\/[^/]+)$/]],
  ['elasticloadbalancing', [/^(?:loadbalancer\/(?:app|net|gwy)|targetgroup|truststore)\/([^/]+)\/[^/]+$/]],
  ['imagebuilder', [/^[\w-]+\/([^/]+\/\d.*)$/]],
  ['kafka', [/^(?:cluster|configuration|replicator)\/([^/]+)\/[^/]+$/]],
  ['kafkaconnect', [BEFORE_ID]],
  ['kinesis', [/^stream\/.+\/consumer\/([^:]+):\d+$/]],
  ['lambda', [WITH_VERSION]],
  ['logs', [/^log-group:([^:]+)(?::\*|:)?$/]],
  ['mq', [/^(?:broker|configuration):([^:]+):/]],
  ['opsworks-cm', [/^[^/]*\/([^/]+)/]],
  ['rds', [/^(?:cluster-)?snapshot:(.+)$/]],
  ['s3', [/^(.+)$/s]],
  ['sagemaker', [/^model-package\/([^/]+\/\d+)$/]],
  ['ssm', [WITH_VERSION]],
  ['states', [/^stateMachine:(.+)$/]],
  ['wafv2', [/^(?:regional|global)\/\w+\/([^/]+)\/[^/]+$/]],
  ['xray', [/^group\/([^/]+)\/[^/]+$/]],
]);
