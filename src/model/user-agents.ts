/** How a call was made, told from the beginning of the user agent. The first that matches wins. */
export interface ToolRule {
  tool: string;
  /** Group 1, where there is one, is the version. */
  agent: RegExp;
}

/**
 * Sources: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 * (`userAgent`), https://docs.aws.amazon.com/sdkref/latest/guide/feature-user-agent.html and the agents in public records.
 */
export const TOOLS: ToolRule[] = [
  { tool: 'CloudShell', agent: /exec-env\/CloudShell/i },
  { tool: 'Terraform', agent: /Terraform\/(\d[\w.-]*)/ },
  { tool: 'Terraform', agent: /terraform-provider-aws\/(\d[\w.-]*)/ },
  { tool: 'OpenTofu', agent: /OpenTofu\/(\d[\w.-]*)/i },
  { tool: 'Pulumi', agent: /Pulumi\/(\d[\w.-]*)/i },
  { tool: 'AWS CDK', agent: /(?:aws-cdk|cdk)\/(\d[\w.-]*)/i },
  { tool: 'AWS SAM', agent: /aws-sam-cli\/(\d[\w.-]*)/i },
  { tool: 'Ansible', agent: /ansible\/?(\d[\w.-]*)?/i },
  { tool: 'Packer', agent: /Packer\/(\d[\w.-]*)/i },
  { tool: 'Serverless Framework', agent: /serverless\/(\d[\w.-]*)/i },
  { tool: 'AWS CLI', agent: /aws-cli\/(\d[\w.-]*)/ },
  {
    tool: 'AWS Tools for PowerShell',
    agent: /AWS(?:WindowsPowerShell|PowerShell[\w.]*|Powershell[\w.]*)\/(\d[\w.-]*)/i,
  },
  { tool: 'Systems Manager agent', agent: /amazon-ssm-agent\/(\d[\w.-]*)?/i },
  { tool: 'AWS SDK for Python (Boto3)', agent: /Boto3\/(\d[\w.-]*)/i },
  { tool: 'AWS SDK for Python (Botocore)', agent: /Botocore\/(\d[\w.-]*)/i },
  { tool: 'AWS SDK for Go v2', agent: /aws-sdk-go-v2\/(\d[\w.-]*)/ },
  { tool: 'AWS SDK for Go', agent: /aws-sdk-go\/(\d[\w.-]*)/ },
  { tool: 'AWS SDK for Java', agent: /aws-sdk-java\/(\d[\w.-]*)/ },
  { tool: 'AWS SDK for JavaScript', agent: /aws-sdk-(?:js|nodejs)\/(\d[\w.-]*)/ },
  { tool: 'AWS SDK for Ruby', agent: /aws-sdk-ruby\d?\/(\d[\w.-]*)/ },
  { tool: 'AWS SDK for PHP', agent: /aws-sdk-php\d?\/(\d[\w.-]*)/ },
  { tool: 'AWS SDK for .NET', agent: /aws-sdk-(?:dotnet|net)[\w-]*\/(\d[\w.-]*)/i },
  { tool: 'AWS SDK for Rust', agent: /aws-sdk-rust\/(\d[\w.-]*)/ },
  { tool: 'AWS SDK for C++', agent: /aws-sdk-cpp\/(\d[\w.-]*)/ },
  { tool: 'AWS SDK for Kotlin', agent: /aws-sdk-kotlin\/(\d[\w.-]*)/ },
  { tool: 'AWS SDK for Swift', agent: /aws-sdk-swift\/(\d[\w.-]*)/ },
  { tool: 'AWS mobile app', agent: /^AWS-Console-Mobile|aws-console-mobile/i },
];

/** Agents of the console's own back end. */
export const CONSOLE_AGENT =
  /^\[?(?:console\.|signin\.)[\w.-]*amazon|^AWSConsole|^\[?AWS ?CloudTrail, aws-internal|^S3Console\/|^\[S3Console|aws-internal\/\d+ .*(?:console|S3Console)/i;

/** A service speaking for itself: `config.amazonaws.com`, `AWS Internal`. */
export const SERVICE_AGENT = /^[\w.-]+\.amazonaws\.com(?:\.cn)?$/;

export const BROWSER_AGENT = /^Mozilla\/\d/;
