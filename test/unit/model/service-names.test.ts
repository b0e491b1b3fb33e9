import { expect, test } from 'vitest';
import { serviceName } from '../../../src/model/services/find-knowledge.ts';

test.each([
  ['opsworks-cm.amazonaws.com', 'OpsWorks CM'],
  ['states.amazonaws.com', 'Step Functions'],
  ['ec2-instance-connect.amazonaws.com', 'EC2 Instance Connect'],
  ['amazonmq.amazonaws.com', 'Amazon MQ'],
  ['bedrock.amazonaws.com.cn', 'Bedrock'],
  ['workspaces.amazonaws.com', 'WorkSpaces'],
  ['bedrock-agentcore.us-east-1.api.aws', 'Bedrock Agentcore'],
  ['email.amazonaws.com', 'SES'],
  ['newthing.amazonaws.com', 'newthing'],
  ['constructor.amazonaws.com', 'constructor'],
  ['bedrock', 'bedrock'],
  ['bedrock.example.com', 'bedrock.example.com'],
  [undefined, 'service not named'],
])('%s is called %s', (source, name) => {
  expect(serviceName(source)).toBe(name);
});

const SOURCES =
  `access-analyzer airflow apigateway appmesh autoscaling backup bedrock billingconsole cloudformation cloudfront
  cloudhsm cloudsearch cloudtrail codeartifact codebuild cognito-idp connect dynamodb ec2-instance-connect ec2 ecr ecs eks elasticache
  elasticbeanstalk elasticfilesystem elasticloadbalancing es events glacier glue guardduty iam identitystore inspector2 kms lambda lightsail
  logs macie2 monitoring opsworks-cm opsworks organizations quantumledger quicksight rds redshift rolesanywhere route53 route53resolver s3
  secretsmanager securityhub signin sns sqs ssm sso-directory sso-oauth sso states storagegateway sts tagging wafv2`.split(
    /\s+/,
  );

test.each(SOURCES)('%s, a source seen in public records, has a name', (prefix) => {
  const name = serviceName(`${prefix}.amazonaws.com`);
  expect(name).toMatch(/^[A-Z]/);
});
