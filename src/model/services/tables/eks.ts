import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const exposed: EffectRule = {
  text: 'The cluster’s API can be reached from any address; credentials are still needed.',
  when: { contains: ['resourcesVpcConfig.publicAccessCidrs.*', '/0'] },
  severity: 'notable',
  flag: 'opened',
};

export default {
  sources: ['eks.amazonaws.com'],
  name: 'EKS',
  page: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_Operations.html',
  target: ['name', 'clusterName'],
  operations: {
    CreateCluster: { effects: [exposed] },
    UpdateClusterConfig: {
      effects: [
        exposed,
        {
          text: 'Turns logs of the control plane off.',
          when: { equals: ['logging.clusterLogging.*.enabled', 'false'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    CreateAccessEntry: {
      say: '*<admit>* {principalArn} to cluster {name}',
      effects: [
        { text: 'What it may do there follows from policies or groups.', severity: 'notable', flag: 'access-granted' },
      ],
    },
    AssociateAccessPolicy: {
      say: '*<give>* {principalArn} {policyArn} in cluster {name}',
      effects: [
        {
          text: 'Gives administrator rights in the cluster[ (scope: {accessScope.type})].',
          when: { contains: ['policyArn', 'AmazonEKSClusterAdminPolicy', 'AmazonEKSAdminPolicy'] },
          severity: 'high',
          flag: 'access-granted',
        },
      ],
    },
    CreatePodIdentityAssociation: {
      say: '*<give>* service account {serviceAccount} in {namespace} role {roleArn}',
      effects: [{ text: 'Pods of that account get the role’s permissions in AWS.', flag: 'access-granted' }],
    },
    AssociateIdentityProviderConfig: {
      effects: [
        {
          text: 'People known to {oidc.issuerUrl} can sign in to the cluster.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    DeleteCluster: {
      effects: [{ text: 'The control plane and all that it knew are gone.', severity: 'high', flag: 'destructive' }],
    },
    DeleteNodegroup: {
      target: ['nodegroupName'],
      effects: [{ text: 'Its instances are terminated.', severity: 'notable', flag: 'destructive' }],
    },
  },
} satisfies ServiceKnowledge;
