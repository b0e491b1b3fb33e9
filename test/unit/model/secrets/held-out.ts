/**
 * Calls of real services that carry a secret, and texts that hold one. Written before the list of telling names was, and nothing was
 * changed for one of these: what is said of shapes that nobody tuned to is measured here.
 *
 * One a line: `source operation path`, the path with `>` before it where it lies in the answer; `*` is an entry of a list,
 * `[name=DB_PASSWORD]` a neighbour in the same object. `~` begins the value where it is more than the secret, which stands as `$`.
 */
export const HELD_OUT_SECRETS = String.raw`
rds ModifyDBInstance masterUserPassword
rds RestoreDBInstanceFromS3 masterUserPassword
rds CreateDBCluster masterUserPassword
rds AddOptionToOptionGroup optionsToInclude.*.optionSettings.*[name=SYSADMIN_PASSWORD].value
redshift ModifyCluster masterUserPassword
redshift GetClusterCredentials >dbPassword
redshift-serverless CreateNamespace adminUserPassword
redshift-data ExecuteStatement sql ~ CREATE USER reports PASSWORD '$'
redshift-data BatchExecuteStatement sqls.* ~ ALTER USER app WITH PASSWORD '$' VALID UNTIL '2027-01-01'
rds-data ExecuteStatement sql ~ CREATE USER 'app'@'%' IDENTIFIED BY '$'
athena StartQueryExecution queryString ~ SELECT * FROM t WHERE password = '$'
ds CreateMicrosoftAD password
ds ConnectDirectory connectSettings.customerPassword
ds ResetUserPassword newPassword
ds CreateTrust trustPassword
ds EnableRadius radiusSettings.sharedSecret
dms CreateEndpoint mongoDbSettings.password
dms ModifyEndpoint oracleSettings.securityDbEncryption
dms CreateEndpoint kafkaSettings.saslPassword
dms CreateEndpoint redisSettings.authPassword
dms CreateEndpoint extraConnectionAttributes ~ ssl=1;password=$;timeout=3
appflow CreateConnectorProfile connectorProfileConfig.connectorProfileProperties.redshift.databaseUrl ~ jdbc:redshift://host:5439/dev?user=a&password=$
appflow CreateConnectorProfile connectorProfileConfig.connectorProfileCredentials.zendesk.clientSecret
appflow CreateConnectorProfile connectorProfileConfig.connectorProfileCredentials.datadog.applicationKey
appflow CreateConnectorProfile connectorProfileConfig.connectorProfileCredentials.trendmicro.apiSecretKey
appflow UpdateConnectorProfile connectorProfileConfig.connectorProfileCredentials.salesforce.refreshToken
glue CreateConnection connectionInput.connectionProperties.PASSWORD
glue CreateJob defaultArguments.--db_password
glue StartJobRun arguments.--api-key
glue UpdateConnection connectionInput.authenticationConfiguration.basicAuthenticationCredentials.password
sagemaker CreateModel primaryContainer.environment.HF_SETTING
sagemaker CreateTrainingJob environment.wandb
sagemaker CreateProcessingJob environment.MY_SETTING
sagemaker CreatePresignedDomainUrl >authorizedUrl ~ https://d-x.studio.us-east-1.sagemaker.aws/auth?token=$
ecs RegisterTaskDefinition containerDefinitions.*.environment.*[name=STRIPE].value
ecs RunTask overrides.containerOverrides.*.command.* ~ --password=$
ecs RegisterTaskDefinition containerDefinitions.*.dockerLabels.db_password
batch SubmitJob containerOverrides.environment.*[name=MODE].value
batch RegisterJobDefinition containerProperties.command.* ~ psql postgresql://app:$@db.example.com/x
batch SubmitJob parameters.apiToken
codebuild CreateProject environment.environmentVariables.*[name=HUB].value
codebuild ImportSourceCredentials token
codebuild StartBuild sourceAuthOverride.resource ~ https://x:$@git.example.com/repo
lambda UpdateFunctionConfiguration20150331v2 environment.variables.SETTING
lambda CreateFunction20150331 >environment.variables.X1
apprunner CreateService sourceConfiguration.imageRepository.imageConfiguration.runtimeEnvironmentVariables.HOOK
apprunner UpdateService >service.sourceConfiguration.codeRepository.codeConfiguration.codeConfigurationValues.runtimeEnvironmentVariables.K
amplify CreateApp environmentVariables.REACT_APP
amplify CreateApp basicAuthCredentials
amplify CreateApp accessToken
amplify UpdateBranch basicAuthCredentials
amplify CreateApp oauthToken
lightsail CreateContainerServiceDeployment containers.web.environment.SETTING
lightsail CreateRelationalDatabase masterUserPassword
lightsail GetRelationalDatabaseMasterUserPassword >masterUserPassword
lightsail GetInstanceAccessDetails >accessDetails.password
lightsail CreateBucketAccessKey >accessKey.secretAccessKey
lightsail CreateInstances userData ~ #!/bin/sh\necho $ > /opt/x
synthetics CreateCanary runConfig.environmentVariables.LOGIN
transfer ImportSshPublicKey note ~ -----BEGIN OPENSSH PRIVATE KEY-----\n$\n-----END OPENSSH PRIVATE KEY-----
transfer CreateServer hostKey
transfer ImportCertificate privateKey
mq CreateUser password
mq CreateBroker users.*[username=admin].password
mq CreateBroker ldapServerMetadata.serviceAccountPassword
elasticache CreateReplicationGroup authToken
elasticache ModifyUser passwords.*
memorydb CreateUser authenticationMode.passwords.*
kafkaconnect CreateConnector connectorConfiguration.connection.password
kafkaconnect CreateConnector connectorConfiguration.aws.secret.access.key
kafka BatchAssociateScramSecret note ~ org.apache.kafka.common.security.scram.ScramLoginModule required username="a" password="$";
ssm PutParameter value
ssm SendCommand parameters.commands.* ~ mysqladmin -u root -p$ shutdown
ssm SendCommand parameters.commands.* ~ net user admin $ /add
ssm SendCommand parameters.commands.* ~ export PGPASSWORD=$
ssm SendCommand parameters.commands.* ~ curl -u admin:$ https://example.com/api
ssm SendCommand parameters.commands.* ~ docker login --username a --password $ registry.example.com
ssm StartAutomationExecution parameters.AdminPassword.*
ssm CreateDocument content ~ {"schemaVersion":"2.2","parameters":{"dbPassword":{"type":"String","default":"$"}}}
ssm StartSession >tokenValue
ec2 RunInstances userData
ec2 ModifyInstanceAttribute userData.value
ec2 CreateKeyPair >keyMaterial
ec2 GetPasswordData >passwordData
ec2 ModifyVpnTunnelOptions tunnelOptions.preSharedKey
ec2 CreateVerifiedAccessTrustProvider oidcOptions.clientSecret
ec2 ImportImage note ~ https://amzn-s3-demo-bucket.s3.amazonaws.com/k?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=$&Expires=1
cloudformation CreateStack parameters.*[parameterKey=DBPassword].parameterValue
cloudformation UpdateStack parameters.*[ParameterKey=GitHubToken].ParameterValue
cloudformation CreateChangeSet templateBody ~ Resources:\n  Db:\n    Properties:\n      MasterUserPassword: $\n
elasticbeanstalk CreateEnvironment optionSettings.*[optionName=DBPassword].value
elasticbeanstalk UpdateEnvironment optionSettings.*[optionName=WHATEVER,namespace=aws:elasticbeanstalk:application:environment].value
cognito-idp AdminCreateUser temporaryPassword
cognito-idp AdminInitiateAuth authParameters.PASSWORD
cognito-idp AdminInitiateAuth >authenticationResult.accessToken
cognito-idp CreateIdentityProvider providerDetails.client_secret
cognito-idp DescribeUserPoolClient >userPoolClient.clientSecret
cognito-idp AssociateSoftwareToken >secretCode
cognito-idp ConfirmForgotPassword confirmationCode
cognito-identity GetCredentialsForIdentity >credentials.secretKey
events CreateConnection authParameters.invocationHttpParameters.headerParameters.*[key=X-Api-Key].value
events UpdateConnection authParameters.oAuthParameters.clientParameters.clientSecret
pinpoint UpdateGcmChannel gCMChannelRequest.apiKey
pinpoint UpdateApnsChannel aPNSChannelRequest.privateKey
pinpoint UpdateApnsChannel aPNSChannelRequest.tokenKey
pinpoint UpdateAdmChannel aDMChannelRequest.clientSecret
sns CreatePlatformApplication attributes.PlatformCredential
iot CreateKeysAndCertificate >keyPair.privateKey
iot CreateProvisioningClaim >keyPair.PrivateKey
workmail CreateUser password
workmail ResetPassword password
es CreateElasticsearchDomain advancedSecurityOptions.masterUserOptions.masterUserPassword
secretsmanager PutSecretValue secretString
secretsmanager GetRandomPassword >randomPassword
sts AssumeRole >credentials.sessionToken
sts GetFederationToken >credentials.secretAccessKey
acm ImportCertificate privateKey
acm ExportCertificate passphrase
iam CreateLoginProfile password
iam CreateServiceSpecificCredential >serviceSpecificCredential.servicePassword
iam CreateVirtualMFADevice >virtualMFADevice.base32StringSeed
chime PutVoiceConnectorTerminationCredentials credentials.*[username=a].password
chime CreateBot >bot.securityToken
connect CreateUser password
connect GetFederationToken >credentials.accessToken
gamelift GetInstanceAccess >instanceAccess.credentials.secret
gamelift RequestUploadCredentials >uploadCredentials.secretAccessKey
opsworks-cm CreateServer engineAttributes.*[name=CHEF_PIVOTAL_KEY].value
storagegateway JoinDomain password
storagegateway SetSMBGuestPassword password
fsx CreateFileSystem windowsConfiguration.selfManagedActiveDirectoryConfiguration.password
fsx CreateFileSystem ontapConfiguration.fsxAdminPassword
fsx CreateStorageVirtualMachine svmAdminPassword
datasync CreateLocationSmb password
datasync CreateLocationObjectStorage secretKey
mediaconnect AddFlowOutputs outputs.*.srtCallerPassphrase
medialive CreateInput sources.*.passwordParam ~ {"password":"$"}
elastictranscoder CreateJob input.encryption.key ~ -----BEGIN RSA PRIVATE KEY-----\n$
quicksight CreateDataSource credentials.credentialPair.password
databrew CreateJob note ~ jdbc:sqlserver://h:1433;user=sa;password=$;encrypt=true
codepipeline CreatePipeline pipeline.stages.*.actions.*.configuration.OAuthToken
codepipeline PutWebhook webhook.authenticationConfiguration.secretToken
codestar-connections CreateHost note ~ Authorization: token $
appsync CreateDataSource httpConfig.authorizationConfig.apiKey
apigateway CreateApiKey >value
apigateway PutIntegration requestParameters.integration.request.header.Authorization ~ 'Basic $'
workspaces-web CreateIdentityProvider identityProviderDetails.client_secret
guardduty CreateMembers note ~ DefaultEndpointsProtocol=https;AccountName=a;AccountKey=$;EndpointSuffix=core.windows.net
mwaa CreateWebLoginToken >webToken
mwaa CreateEnvironment airflowConfigurationOptions.smtp.smtp_password
emr RunJobFlow configurations.*.properties.javax.jdo.option.ConnectionPassword
emr RunJobFlow kerberosAttributes.kdcAdminPassword
emr AddJobFlowSteps steps.*.hadoopJarStep.args ~ ["sqoop","import","--password","$"]
emr CreateSecurityConfiguration securityConfiguration ~ {"a":{"CrossRealmTrustPrincipalPassword":"$"}}
kendra CreateDataSource configuration.templateConfiguration.template.repositoryPassword
location CreateKey note ~ {"api_secret":"$"}
managedblockchain CreateMember memberConfiguration.frameworkConfiguration.fabric.adminPassword
elasticloadbalancing CreateRule actions.*.authenticateOidcConfig.clientSecret
wafv2 CreateWebACL note ~ Cookie: session=$; theme=dark
route53domains RetrieveDomainAuthCode >authCode
s3 GetObject X-Amz-Signature
signin ExchangeToken note ~ curl -H 'X-Auth-Token: $' https://example.com
grafana CreateWorkspaceApiKey >key ~ glsa_$AbCdEfGhIjKlMnOpQrStUvWx_0a1b2c3d
eks CreateCluster note ~ kubectl create secret generic s --from-literal=password=$
ecr GetAuthorizationToken >authorizationData.*.authorizationToken
outposts StartConnection note ~ sshpass -p $ ssh root@host
rolesanywhere CreateSession >credentialSet.*.credentials.secretAccessKey
`;
