import { NAMES } from './arn-names.ts';

/** The parts of an ARN. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export interface Arn {
  service: string;
  region: string;
  accountId: string;
  /** All after the fifth colon: `role/service-role/name`, `server/name/id`. */
  resource: string;
}

export function findArn(text: string): Arn | undefined {
  if (!text.startsWith('arn:') && !text.startsWith('arn%3A')) return undefined;
  const arn = decode(text);
  // Cut by hand: `split` makes a list, and there are several ARNs in every record.
  const service = arn.indexOf(':', 4) + 1;
  const region = arn.indexOf(':', service) + 1;
  const account = arn.indexOf(':', region) + 1;
  const resource = arn.indexOf(':', account) + 1;
  if (service === 0 || region === 0 || account === 0 || resource === 0) return undefined;
  return {
    service: arn.slice(service, region - 1),
    region: arn.slice(region, account - 1),
    accountId: arn.slice(account, resource - 1),
    resource: arn.slice(resource),
  };
}

/** The short name of what an ARN names: mostly the last part of its resource. The whole text when it is no ARN. */
export function shortName(text: string): string {
  const arn = findArn(text);
  if (!arn) return text;
  const named = findName(arn);
  if (named !== undefined) return named;
  const cut = Math.max(arn.resource.lastIndexOf('/'), arn.resource.lastIndexOf(':'));
  return arn.resource.slice(cut + 1) || arn.resource;
}

function findName({ service, resource }: Arn): string | undefined {
  for (const shape of NAMES.get(service) ?? []) {
    const name = shape.exec(resource)?.[1];
    if (name) return name;
  }
  return undefined;
}

/** Some services write ARNs as they stood in an address: URL-encoded. */
function decode(text: string): string {
  if (!text.startsWith('arn%3A')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
