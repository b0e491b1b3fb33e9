import type { ServiceKnowledge } from '../knowledge.ts';

const UNSEEN = [
  {
    text: 'The administrator account no longer sees or runs detection there.',
    severity: 'high',
    flag: 'defence-weakened',
  },
] satisfies ServiceKnowledge['operations'][string]['effects'];

export default {
  sources: ['guardduty.amazonaws.com'],
  name: 'GuardDuty',
  page: 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Operations.html',
  target: ['ipSetId', 'filterName', 'destinationId', 'name', 'accountIds.*', 'detectorId'],
  operations: {
    DeleteDetector: {
      effects: [
        {
          text: 'Threat detection ends in this Region, and its findings are deleted.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    UpdateDetector: {
      effects: [
        {
          text: 'Threat detection is suspended in this Region.',
          when: { equals: ['enable', 'false'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
        {
          text: 'Some kinds of detection are off.',
          when: { equals: ['features.*.status', 'DISABLED'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    ArchiveFindings: {
      say: '*<archive> findings*',
      target: ['findingIds.*'],
      effects: [{ text: 'The findings leave the list of current ones.', severity: 'notable' }],
    },
    CreateFilter: {
      effects: [
        {
          text: 'Findings that match are archived by themselves and alert nobody.',
          when: { equals: ['action', 'ARCHIVE'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    UpdateFilter: {
      effects: [
        {
          text: 'Findings that match are archived by themselves and alert nobody.',
          when: { equals: ['action', 'ARCHIVE'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    CreateIPSet: {
      say: '*<create> trusted address list[ {name}]*',
      effects: [
        {
          text: 'Traffic from the addresses in the list raises no findings.',
          when: { equals: ['activate', 'true'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    UpdateIPSet: {
      say: '*<change> trusted address list[ {ipSetId}]*',
      effects: [
        {
          text: 'Traffic from the addresses in the list raises no findings.',
          when: { equals: ['activate', 'true'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    StopMonitoringMembers: { say: '*<stop> monitoring*[ of accounts {accountIds.*}]', effects: UNSEEN },
    DisassociateMembers: { say: '*<disassociate> accounts*[ {accountIds.*}]', effects: UNSEEN },
    DeleteMembers: { say: '*<remove> accounts*[ {accountIds.*}]', effects: UNSEEN },
    DisassociateFromAdministratorAccount: { say: '*<leave> its administrator account*', effects: UNSEEN },
    DisassociateFromMasterAccount: { say: '*<leave> its administrator account*', effects: UNSEEN },
    DeletePublishingDestination: {
      effects: [{ text: 'Findings are no longer exported there.', severity: 'notable', flag: 'defence-weakened' }],
    },
    CreateSampleFindings: {
      say: '*<create> sample findings*',
      effects: [{ text: 'They are made-up examples among the real findings.' }],
    },
  },
} satisfies ServiceKnowledge;
