/**
 * Sources whose first part is not the prefix under which AWS's reference has the service, e.g. `monitoring.amazonaws.com`.
 * Sources: endpoint and signing names of the AWS SDK's models;
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-aws-service-specific-topics.html
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'agreement-marketplace': 'aws-marketplace',
  'api.detective': 'detective',
  'api.ecr': 'ecr',
  'api.ecr-public': 'ecr-public',
  'api.elastic-inference': 'elastic-inference',
  'api.fleethub.iot': 'iotfleethub',
  'api.iotdeviceadvisor': 'iotdeviceadvisor',
  'api.iotwireless': 'iotwireless',
  'api.mediatailor': 'mediatailor',
  'api.pricing': 'pricing',
  'api.sagemaker': 'sagemaker',
  'api.tunneling.iot': 'iot',
  amazonmq: 'mq',
  appconfigdata: 'appconfig',
  appstream2: 'appstream',
  billingconsole: 'billing',
  'bedrock-agent': 'bedrock',
  'bedrock-agent-runtime': 'bedrock',
  'bedrock-runtime': 'bedrock',
  'catalog.marketplace': 'aws-marketplace',
  cloudcontrolapi: 'cloudformation',
  cloudhsmv2: 'cloudhsm',
  cloudsearchdomain: 'cloudsearch',
  'contact-lens': 'connect',
  'controlplane.payment-cryptography': 'payment-cryptography',
  'data.iot': 'iot',
  'data-ats.iot': 'iot',
  'data.iotevents': 'iotevents',
  'data.jobs.iot': 'iotjobsdata',
  'data.mediastore': 'mediastore',
  'data.qapps': 'qapps',
  'dataplane.payment-cryptography': 'payment-cryptography',
  'deployment-marketplace': 'aws-marketplace',
  'devices.iot1click': 'iot1click',
  'edge.sagemaker': 'sagemaker',
  email: 'ses',
  'entitlement.marketplace': 'aws-marketplace',
  'featurestore-runtime.sagemaker': 'sagemaker',
  'identity-chime': 'chime',
  'ingest.timestream': 'timestream',
  'iot-jobs-data': 'iotjobsdata',
  iotdata: 'iot',
  ioteventsdata: 'iotevents',
  'mail-manager': 'ses',
  'media-pipelines-chime': 'chime',
  'meetings-chime': 'chime',
  'memory-db': 'memorydb',
  'messaging-chime': 'chime',
  'metering.marketplace': 'aws-marketplace',
  'metrics.sagemaker': 'sagemaker',
  'migrationhub-config': 'mgh',
  'models.lex': 'lex',
  'models-v2-lex': 'lex',
  monitoring: 'cloudwatch',
  'mturk-requester': 'mechanicalturk',
  oidc: 'sso-oauth',
  'participant.connect': 'connect',
  'personalize-events': 'personalize',
  'personalize-runtime': 'personalize',
  pinpoint: 'mobiletargeting',
  'portal.sso': 'sso',
  'projects.iot1click': 'iot1click',
  quantumledger: 'qldb',
  'query.timestream': 'timestream',
  'runtime.lex': 'lex',
  'runtime-v2-lex': 'lex',
  'runtime.sagemaker': 'sagemaker',
  's3-control': 's3',
  'servicecatalog-appregistry': 'servicecatalog',
  'session.qldb': 'qldb',
  'sms-voice.pinpoint': 'sms-voice',
  'streams.dynamodb': 'dynamodb',
  tagging: 'tag',
  'voice-chime': 'chime',
};

/** What AWS puts behind the first part of a source: `.amazonaws.com`, also of China and the European sovereign cloud, and hosts of its newer APIs. */
const HOSTS = /\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|api\.aws|api\.amazonwebservices\.(?:com\.cn|eu)|aws\.dev)$/;
/** A Region in a newer host: `bedrock-agentcore.us-east-1.api.aws`. */
const REGION = /\.[a-z]{2,}(?:-[a-z]+)+-\d$/;

/** The part of an `eventSource` before AWS's own domain: `monitoring`, `runtime.lex`. `undefined` for what is no host of AWS. */
export function findHost(source: string): string | undefined {
  const host = source.replace(HOSTS, '');
  return host === source ? undefined : host.replace(REGION, '');
}

// Sources are few, and each record is asked for its own.
const prefixes = new Map<string, string>();
const MAX_KNOWN = 1000;

/** The prefix of a service in AWS's reference, for an `eventSource`. A text that is no host of AWS stays as it is. */
export function toPrefix(source: string): string {
  let prefix = prefixes.get(source);
  if (prefix === undefined) {
    const host = findHost(source) ?? source;
    prefix = Object.hasOwn(EXCEPTIONS, host) ? (EXCEPTIONS[host] ?? host) : host;
    if (prefixes.size >= MAX_KNOWN) prefixes.clear();
    prefixes.set(source, prefix);
  }
  return prefix;
}
