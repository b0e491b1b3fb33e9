/** Calls of real services that carry a secret, one a line as in `held-out.ts`; the rules were made with these in sight. */
export const SERVICE_SECRETS = String.raw`
rds CreateDBInstance masterUserPassword
rds CreateDBInstance tdeCredentialPassword
rds StartExportTask note ~ aws rds modify-db-instance --master-user-password $
redshift CreateCluster masterUserPassword
redshift GetClusterCredentialsWithIAM >dbPassword
redshift-serverless GetCredentials >dbPassword
redshift-data ExecuteStatement sql ~ COPY t FROM 's3://b/k' ACCESS_KEY_ID 'AKIAIOSFODNN7EXAMPLE' SECRET_ACCESS_KEY '$'
redshift-data ExecuteStatement sql ~ ALTER USER admin PASSWORD '$'
athena StartQueryExecution queryString ~ CREATE EXTERNAL TABLE t TBLPROPERTIES ('password'='$')
rds-data ExecuteStatement sql ~ SET PASSWORD FOR 'app' = PASSWORD('$')
ds CreateDirectory password
ds CreateComputer password
ds UpdateRadius radiusSettings.sharedSecret
dms CreateEndpoint password
dms CreateEndpoint postgreSQLSettings.password
dms CreateEndpoint s3Settings.note ~ ServerSideEncryption=x;SecretAccessKey=$
dms ImportCertificate certificatePem
appflow CreateConnectorProfile connectorProfileConfig.connectorProfileCredentials.amplitude.secretKey
appflow CreateConnectorProfile connectorProfileConfig.connectorProfileCredentials.inforNexus.secretAccessKey
appflow CreateConnectorProfile connectorProfileConfig.connectorProfileCredentials.slack.accessToken
appflow CreateConnectorProfile connectorProfileConfig.connectorProfileCredentials.customConnector.custom.credentialsMap.token
appflow CreateConnectorProfile connectorProfileConfig.connectorProfileCredentials.singular.apiKey
glue CreateConnection connectionInput.connectionProperties.JDBC_CONNECTION_URL ~ jdbc:mysql://h/db?user=a&password=$
glue CreateJob defaultArguments.--secret-key
glue CreateDevEndpoint arguments.DB_TOKEN
sagemaker CreateModel containers.*.environment.ANY
sagemaker CreateTransformJob environment.any
sagemaker CreateNotebookInstanceLifecycleConfig onStart.*.content ~ ZXhwb3J0IERCX1BBU1NXT1JEPWh1bnRlcjI=
ecs RegisterTaskDefinition containerDefinitions.*.environment.*[name=MODE].value
ecs RegisterTaskDefinition containerDefinitions.*.command ~ ["sh","-c","mysql -u root -p$ db"]
ecs RegisterTaskDefinition >taskDefinition.containerDefinitions.*.environment.*[name=X].value
batch RegisterJobDefinition containerProperties.environment.*[name=X].value
batch RegisterJobDefinition nodeProperties.nodeRangeProperties.*.container.environment.*[name=X].value
batch RegisterJobDefinition eksProperties.podProperties.containers.*.env.*[name=X].value
codebuild StartBuild environmentVariablesOverride.*[name=X].value
codebuild CreateProject >project.environment.environmentVariables.*[name=X].value
codebuild CreateWebhook >webhook.secret
codebuild UpdateProject source.buildspec ~ env:\n  variables:\n    DB_PASSWORD: $\nphases: {}
lambda CreateFunction20150331 environment.variables.ANY
lambda UpdateFunctionConfiguration20150331v2 >environment.variables.ANY
apprunner UpdateService sourceConfiguration.codeRepository.codeConfiguration.codeConfigurationValues.runtimeEnvironmentVariables.ANY
amplify UpdateApp environmentVariables.ANY
amplify UpdateApp autoBranchCreationConfig.basicAuthCredentials
amplify CreateBranch environmentVariables.ANY
amplify CreateApp buildSpec ~ - export API_TOKEN=$
lightsail CreateContainerServiceDeployment containers.web.environment.any
lightsail DownloadDefaultKeyPair >privateKeyBase64
lightsail CreateKeyPair >privateKeyBase64
lightsail UpdateRelationalDatabase masterUserPassword
synthetics UpdateCanary runConfig.environmentVariables.ANY
transfer CreateConnector as2Config.basicAuthSecret
transfer ImportHostKey hostKeyBody ~ -----BEGIN EC PRIVATE KEY-----\n$
mq UpdateUser password
mq UpdateBroker ldapServerMetadata.serviceAccountPassword
elasticache ModifyReplicationGroup authToken
elasticache CreateUser authenticationMode.passwords.*
memorydb UpdateUser authenticationMode.passwords.*
kafkaconnect CreateConnector connectorConfiguration.database.password
kafkaconnect CreateConnector connectorConfiguration.sasl.jaas.config ~ PlainLoginModule required username="a" password="$";
ssm PutParameter value
ssm GetParameters >parameters.*.value
ssm SendCommand parameters.commands.* ~ echo 'root:$' | chpasswd
ssm SendCommand parameters.commands.* ~ sshpass -p '$' ssh root@host
ssm SendCommand parameters.commands.* ~ ConvertTo-SecureString "$" -AsPlainText -Force
ssm SendCommand parameters.commands.* ~ git clone https://oauth2:$@git.example.com/a.git
ssm SendCommand parameters.commands.* ~ aws configure set aws_secret_access_key $
ssm SendCommand parameters.commands.* ~ redis-cli -h cache -a $ FLUSHALL
ssm SendCommand parameters.DbPassword.*
ssm CreateActivation >activationCode
ec2 RunInstances userData
ec2 RequestSpotInstances launchSpecification.userData
ec2 CreateLaunchTemplate CreateLaunchTemplateRequest.LaunchTemplateData.UserData
ec2 CreateVpnConnection options.tunnelOptions.*.preSharedKey
ec2 CreateVerifiedAccessTrustProvider nativeApplicationOidcOptions.clientSecret
ec2 CreateClientVpnEndpoint note ~ <ca>x</ca><key>-----BEGIN PRIVATE KEY-----$</key>
cloudformation CreateStack parameters.*[ParameterKey=MasterPassword].ParameterValue
cloudformation CreateStack templateBody ~ {"Parameters":{"DbPassword":{"Default":"$"}}}
cloudformation CreateStack note ~ ParameterKey=DBPassword,ParameterValue=$
cloudformation CreateStack note ~ --parameter-overrides DbPassword=$ Size=2
elasticbeanstalk UpdateEnvironment optionSettings.*[optionName=DB_PASSWORD,namespace=aws:rds:dbinstance].value
elasticbeanstalk CreateConfigurationTemplate optionSettings.*[optionName=MODE,namespace=aws:elasticbeanstalk:application:environment].value
cognito-idp AdminSetUserPassword password
cognito-idp SignUp password
cognito-idp RespondToAuthChallenge challengeResponses.NEW_PASSWORD
cognito-idp InitiateAuth authParameters.SECRET_HASH
cognito-idp ConfirmSignUp confirmationCode
cognito-idp ChangePassword previousPassword
cognito-idp GlobalSignOut accessToken
cognito-idp VerifySoftwareToken session
cognito-identity GetOpenIdToken >token
events CreateConnection authParameters.basicAuthParameters.password
events CreateConnection authParameters.apiKeyAuthParameters.apiKeyValue
events CreateConnection authParameters.invocationHttpParameters.bodyParameters.*[key=client_secret].value
pinpoint UpdateApnsChannel aPNSChannelRequest.certificate ~ -----BEGIN PRIVATE KEY-----\n$
pinpoint UpdateBaiduChannel baiduChannelRequest.secretKey
sns CreatePlatformApplication attributes.PlatformCredential
sns Subscribe endpoint ~ https://user:$@example.com/hook
iot CreateKeysAndCertificate >keyPair.PrivateKey
iot CreateAuthorizer note ~ x-amz-customauthorizer-signature: $
workmail RegisterToWorkMail password
es UpdateElasticsearchDomainConfig advancedSecurityOptions.masterUserOptions.masterUserPassword
opensearchserverless CreateSecurityConfig samlOptions.note ~ password => $
secretsmanager CreateSecret secretString
secretsmanager UpdateSecret secretBinary
sts AssumeRoleWithSAML sAMLAssertion
sts AssumeRoleWithWebIdentity webIdentityToken
sts GetSessionToken >credentials.sessionToken
sts AssumeRole >credentials.secretAccessKey
acm ExportCertificate >privateKey
iam UpdateLoginProfile password
iam ChangePassword newPassword
iam CreateAccessKey >accessKey.secretAccessKey
iam UploadServerCertificate privateKey
iam ResetServiceSpecificCredential >serviceSpecificCredential.servicePassword
chime UpdateRoomMembership note ~ https://hooks.chime.example.com/incomingwebhooks/a?token=$
chime CreateMeeting >attendees.*.joinToken
connect CreateParticipant >participantCredentials.participantToken
connect StartChatContact >participantToken
gamelift GetComputeAuthToken >authToken
gamelift CreatePlayerSession note ~ {"sessionToken":"$"}
opsworks CreateApp environment.*[key=ANY].value
opsworks CreateApp appSource.password
opsworks-cm CreateServer engineAttributes.*[name=PUPPET_ADMIN_PASSWORD].value
opsworks-cm CreateServer customPrivateKey
storagegateway UpdateSMBSecurityStrategy note ~ net use Z: --password $
storagegateway UpdateChapCredentials secretToAuthenticateInitiator
storagegateway UpdateChapCredentials secretToAuthenticateTarget
fsx UpdateFileSystem windowsConfiguration.selfManagedActiveDirectoryConfiguration.password
fsx CreateStorageVirtualMachine activeDirectoryConfiguration.selfManagedActiveDirectoryConfiguration.password
datasync CreateLocationHdfs kerberosKeytab
datasync UpdateLocationSmb password
mediaconnect CreateFlow source.srtListenerPassphrase
medialive CreateInputSecurityGroup note ~ rtmp://user:$@h.example.com/live
mediapackage CreateChannel >hlsIngest.ingestEndpoints.*.password
quicksight CreateDataSource credentials.credentialPair.password
quicksight GetDashboardEmbedUrl >embedUrl
codepipeline UpdatePipeline pipeline.stages.*.actions.*.configuration.OAuthToken
codepipeline PutJobSuccessResult note ~ secretAccessKey=$, sessionToken=$
codepipeline CreatePipeline pipeline.stages.*.actions.*.configuration.EnvironmentVariables ~ [{"name":"X","value":"$","type":"PLAINTEXT"}]
codeartifact GetAuthorizationToken >authorizationToken
codecommit CreateRepository note ~ https://$@git-codecommit.example.com/v1
appsync CreateApiKey >apiKey.id ~ da2-abcdefghijklmnopqrstuvwxyz
apigateway CreateApiKey createApiKeyInput.value
apigateway ImportApiKeys body ~ name,key,description\na,$,x
cloudfront CreateDistribution distributionConfig.origins.items.*.customHeaders.items.*[headerName=X-Origin-Verify].headerValue
cloudfront CreateFunction functionCode ~ const secret = "$";
mwaa CreateCliToken >cliToken
emr RunJobFlow kerberosAttributes.crossRealmTrustPrincipalPassword
emr RunJobFlow configurations.*.properties.fs.s3.awsSecretAccessKey
emr RunJobFlow bootstrapActions.*.scriptBootstrapAction.args ~ ["--token","$"]
managedblockchain CreateMember memberConfiguration.frameworkConfiguration.fabric.adminPassword
elasticloadbalancing ModifyListener defaultActions.*.authenticateOidcConfig.clientSecret
route53domains TransferDomain authCode
route53domains TransferDomainToAnotherAwsAccount >password
directconnect AssociateMacSecKey cak
directconnect CreateBGPPeer newBGPPeer.authKey
globalaccelerator CreateAccelerator note ~ api_key=$&x=1
ivs CreateStreamKey >streamKey.value
ivs CreateParticipantToken >participantToken.token
kms ImportKeyMaterial encryptedKeyMaterial
kms CreateCustomKeyStore keyStorePassword
kms GenerateDataKey >plaintext
workspaces CreateStandbyWorkspaces note ~ {'password': '$'}
greengrass CreateConnectorDefinition parameters.PASSWORD
imagebuilder CreateComponent data ~ - export NPM_TOKEN=$
robomaker CreateSimulationJob simulationApplications.*.launchConfig.environmentVariables.ANY
proton CreateService spec ~ db_password: $\nport: 80
eks CreateAddon configurationValues ~ {"auth":{"adminPassword":"$"}}
license-manager CheckoutLicense >signedToken
sso-oauth CreateToken >refreshToken
sso-admin CreateTrustedTokenIssuer note ~ client_secret=$
braket CreateJob hyperParameters.api_token
`;
