/** Values that are no secrets, as in `held-out.ts`. */
export const SERVICE_HARMLESS = `
apigateway DeleteApiKey apiKey ~ a1b2c3d4e5
apigateway UpdateApiKey apiKey ~ zyxw9876
example PutThing next_token ~ page-2
example PutThing NEXT-TOKEN ~ page-2
example PutThing nexttoken ~ page-2
example PutThing pageToken ~ page-2
example PutThing client_token ~ retry-1
example PutThing clientRequestToken ~ retry-1
example PutThing ClientToken ~ retry-1
example PutThing x-amz-client-token ~ retry-1
example PutThing idempotencyToken ~ retry-1
example PutThing creationToken ~ retry-1
example PutThing marker ~ page-2
logs FilterLogEvents >nextForwardToken ~ f/123
logs PutLogEvents >uploadSequenceToken ~ 495903
cognito-idp CreateUserPoolClient tokenValidityUnits.idToken ~ hours
cognito-idp CreateUserPoolClient refreshTokenValidity ~ 30
cognito-idp UpdateUserPool policies.passwordPolicy.requireUppercase ~ true
iam UpdateAccountPasswordPolicy passwordReusePrevention ~ 24
iam CreateAccessKey >accessKey.accessKeyId ~ AKIAIOSFODNN7EXAMPLE
iam CreateAccessKey >accessKey.createDate ~ Nov 1, 2026
iam GetCredentialReport >state ~ COMPLETE
secretsmanager CreateSecret name ~ prod/db/main
secretsmanager CreateSecret >aRN ~ arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db-AbCdEf
secretsmanager PutSecretValue >versionId ~ 11111111-2222-3333-4444-555555555555
secretsmanager DescribeSecret secretId ~ arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db-AbCdEf
ecs RegisterTaskDefinition containerDefinitions.*.secrets.*[valueFrom=a].name ~ API_TOKEN
ecs RegisterTaskDefinition containerDefinitions.*.repositoryCredentials.credentialsParameter ~ arn:aws:secretsmanager:us-east-1:111122223333:secret:reg
lambda CreateFunction20150331 runtime ~ nodejs22.x
lambda CreateEventSourceMapping20150331 sourceAccessConfigurations.*[type=BASIC_AUTH].uRI ~ arn:aws:secretsmanager:us-east-1:111122223333:secret:mq
codebuild CreateProject environment.type ~ LINUX_CONTAINER
codebuild CreateProject environment.image ~ aws/codebuild/standard:7.0
codebuild CreateProject environment.environmentVariables.*[value=a].type ~ PLAINTEXT
elasticbeanstalk UpdateEnvironment environmentName ~ prod-web
elasticache CreateReplicationGroup transitEncryptionEnabled ~ true
elasticache DescribeUsers >users.*.authentication.type ~ password
rds ModifyDBInstance masterUserSecretKmsKeyId ~ 1234abcd-12ab-34cd-56ef-1234567890ab
rds DescribeDBInstances >dBInstances.*.masterUserSecret.secretStatus ~ active
ssm DescribeParameters parameterFilters.*.key ~ Name
ssm PutParameter keyId ~ alias/aws/ssm
ec2 CreateKeyPair >keyFingerprint ~ 1f:51:ae:28:bf:89
ec2 ModifyInstanceAttribute attribute ~ userData
ec2 RunInstances keyName ~ ops-key
ec2 RunInstances metadataOptions.httpTokens ~ required
ec2 ModifyInstanceMetadataOptions httpTokens ~ optional
sts AssumeRole externalId ~ partner-42
sts DecodeAuthorizationMessage note ~ The security token included in the request is expired
lambda Invoke note ~ Invalid token: unexpected end of input
s3 GetObject note ~ https://amzn-s3-demo-bucket.s3.us-east-1.amazonaws.com:443/a/b@c.txt
ssm SendCommand parameters.commands.* ~ mkdir -p /var/log/app && ssh -p 2222 host
ssm SendCommand parameters.commands.* ~ docker run -p 80:80 -u 1000:1000 nginx
ssm SendCommand parameters.commands.* ~ psql "host=db password=$DB_PASSWORD"
cloudformation CreateStack templateBody ~ {"MasterUserPassword":"{{resolve:secretsmanager:db:SecretString:password}}"}
cloudformation CreateStack parameters.*[parameterKey=SecretArn].parameterValue ~ arn:aws:secretsmanager:us-east-1:111122223333:secret:x
bedrock InvokeModel max_tokens ~ 1024
bedrock InvokeModel >usage.totalTokens ~ 77
kms CreateAlias targetKeyId ~ 1234abcd-12ab-34cd-56ef-1234567890ab
kms CreateKey keySpec ~ SYMMETRIC_DEFAULT
ec2 CreateTags tagSet.*[key=password-rotation].value ~ monthly
apigateway CreateRestApi apiKeySource ~ HEADER
apigateway PutMethod apiKeyRequired ~ true
`;
