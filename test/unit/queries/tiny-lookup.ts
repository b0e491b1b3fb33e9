/** What LookupEvents finds by its one attribute, its times and its Region: only as much as `write-lookup.ts` writes. */
export function isFoundByLookup(line: string, read: (path: string) => unknown): boolean {
  const attribute = findAttribute(line);
  const [, from = ''] = /--start-time (\S+)/.exec(line) ?? [];
  const [, to = '9999'] = /--end-time (\S+)/.exec(line) ?? [];
  const [, region] = /--region (\S+)/.exec(line) ?? [];
  const time = String(read('eventTime') ?? '');
  const values: Record<string, unknown> = {
    EventName: read('eventName'),
    EventSource: read('eventSource'),
    // What it finds is of the last 90 days, and all of those say it.
    ReadOnly: String(read('readOnly') ?? attribute?.AttributeValue).toLowerCase(),
    Username: String(read('userIdentity.arn')).split('/').at(-1),
    AccessKeyId: read('userIdentity.accessKeyId'),
  };
  return (
    (!attribute || values[attribute.AttributeKey] === attribute.AttributeValue) &&
    time >= from &&
    time <= to &&
    (region === undefined || read('awsRegion') === region)
  );
}

interface Attribute {
  AttributeKey: string;
  AttributeValue: string;
}

/** In the shorthand of the CLI, or as JSON in a word of a POSIX shell. */
function findAttribute(line: string): Attribute | undefined {
  const [, key, value] = /--lookup-attributes "AttributeKey=(\w+),AttributeValue=([^"]*)" --/.exec(line) ?? [];
  if (key !== undefined && value !== undefined) return { AttributeKey: key, AttributeValue: value };
  const [, given] = /--lookup-attributes '(.*?)' --/.exec(line.replaceAll(`'\\''`, '\u2019')) ?? [];
  const listed: Attribute[] = JSON.parse(given?.replaceAll('\u2019', "'") ?? '[]');
  return listed[0];
}
