import type { Cell } from './cell.ts';

interface ConsoleHost {
  /** Host name of the console. */
  name: string;
  region: string;
  /** CloudTrail's own endpoint in that Region, without a path. */
  endpoint: string;
}

/** The console's hosts in the four partitions; the label of a multi-session host is `<account>-<8 characters>`. */
const HOSTS: Record<Cell['host'], ConsoleHost> = {
  regional: {
    name: 'us-west-2.console.aws.amazon.com',
    region: 'us-west-2',
    endpoint: 'https://cloudtrail.us-west-2.amazonaws.com',
  },
  bare: {
    name: 'console.aws.amazon.com',
    region: 'us-east-1',
    endpoint: 'https://cloudtrail.us-east-1.amazonaws.com',
  },
  'multi-session': {
    name: '111122223333-abcd1234.us-west-2.console.aws.amazon.com',
    region: 'us-west-2',
    endpoint: 'https://cloudtrail.us-west-2.amazonaws.com',
  },
  govcloud: {
    name: 'us-gov-west-1.console.amazonaws-us-gov.com',
    region: 'us-gov-west-1',
    endpoint: 'https://cloudtrail.us-gov-west-1.amazonaws.com',
  },
  china: {
    name: 'cn-north-1.console.amazonaws.cn',
    region: 'cn-north-1',
    endpoint: 'https://cloudtrail.cn-north-1.amazonaws.com.cn',
  },
  sovereign: {
    name: 'eusc-de-east-1.console.amazonaws-eusc.eu',
    region: 'eusc-de-east-1',
    endpoint: 'https://cloudtrail.eusc-de-east-1.amazonaws.eu',
  },
};

/** Host, Region and CloudTrail endpoint of a cell. */
export function toConsoleHost(cell: Pick<Cell, 'host'>): ConsoleHost {
  return HOSTS[cell.host];
}
