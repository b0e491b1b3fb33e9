import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['ecr.amazonaws.com'],
  name: 'ECR',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/logging-using-cloudtrail.html',
  target: ['repositoryName'],
  secrets: ['response:authorizationData.*.authorizationToken'],
  operations: {
    SetRepositoryPolicy: {
      effects: [
        {
          text: 'The policy allows something to every AWS account: no condition narrows who.',
          when: { allowsEveryone: 'policyText' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    PutImage: { say: '*<push> image*[ {imageTag}] to {repositoryName}' },
    BatchDeleteImage: {
      say: '*<delete> images*[ {imageIds.*.imageTag}][ {imageIds.*.imageDigest}] from {repositoryName}',
      effects: [{ text: 'What still uses these images cannot start again.', severity: 'notable', flag: 'destructive' }],
    },
    DeleteRepository: {
      effects: [
        {
          text: 'Deletes all images in it as well.',
          when: { equals: ['force', 'true'] },
          severity: 'high',
          flag: 'destructive',
        },
      ],
    },
    PutImageScanningConfiguration: {
      effects: [
        {
          text: 'New images are no longer scanned for weaknesses when pushed.',
          when: { equals: ['imageScanningConfiguration.scanOnPush', 'false'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
