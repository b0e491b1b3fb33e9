import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import { toAddressKind } from './address.ts';
import type { Origin } from './api-call.ts';
import { textOf } from './json-view.ts';
import { maskName } from './mask-members.ts';
import { maskShapes } from './secrets.ts';
import { BROWSER_AGENT, CONSOLE_AGENT, SERVICE_AGENT, TOOLS } from './user-agents.ts';

const CONSOLE = 'AWS console';
/** A client that nothing is known of is named by its own words, in characters. */
const MAX_TOOL = 32;

/** From where and with what the call was made. */
export function toOrigin(record: CloudTrailRecord): Origin {
  const address = textOf(record.sourceIPAddress);
  const facts = record.userAgent ? factsOf(record.userAgent) : NO_AGENT;
  const userAgent = textOf(facts.shown);
  const vpcEndpoint = textOf(record.vpcEndpointId);
  const { made, tool } = toTool(record, facts, address);
  const origin: Origin = { made, tool };
  if (address !== undefined) {
    origin.address = address;
    origin.addressKind = toAddressKind(address);
  }
  if (userAgent !== undefined) origin.userAgent = userAgent;
  if (vpcEndpoint !== undefined) origin.vpcEndpoint = vpcEndpoint;
  return origin;
}

interface Made {
  made: string;
  tool: string;
}

/**
 * A CLI, SDK or CloudShell agent wins over `sessionCredentialFromConsole`, which CloudShell and external clients can hold too.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
function toTool(record: CloudTrailRecord, facts: AgentFacts, address: string | undefined): Made {
  const agent = textOf(facts.shown);
  if (facts.known) return facts.known;
  if (facts.isConsole) return FROM_CONSOLE;
  const fromConsole = String(record.sessionCredentialFromConsole ?? '').toLowerCase() === 'true';
  if (fromConsole && (agent === undefined || facts.isInternal || facts.isBrowser)) return FROM_CONSOLE;
  const service =
    textOf(record.userIdentity?.invokedBy) ??
    (facts.isService ? agent : undefined) ??
    (address !== undefined && isService(address) ? address : undefined);
  if (service !== undefined) {
    const tool = maskName(service);
    return { made: `AWS service ${tool}`, tool };
  }
  if (agent === undefined) return { made: 'not known: the record names no user agent', tool: 'not known' };
  if (facts.isBrowser) return { made: 'a web browser', tool: 'web browser' };
  if (facts.isInternal) return { made: 'inside AWS', tool: 'AWS Internal' };
  return ownWords(agent);
}

const FROM_CONSOLE: Made = { made: CONSOLE, tool: CONSOLE };

/** What a client that nothing is known of calls itself. */
function ownWords(agent: string): Made {
  const name = agent.replace(/^\[|\]$/g, '');
  const [short = name] = name.split(/[\s/,]/);
  const tool = short.length <= MAX_TOOL ? short : `${short.slice(0, MAX_TOOL - 1)}…`;
  return { made: name.length <= MAX_TOOL ? name : tool || 'another client', tool: tool || 'another client' };
}

/** What one agent says by itself. */
interface AgentFacts {
  /** The agent with secrets masked: agents are free text. */
  shown: string;
  known: Made | undefined;
  isConsole: boolean;
  isBrowser: boolean;
  isInternal: boolean;
  isService: boolean;
}

/** CloudTrail keeps 1 KB of a user agent; what a longer one says after that is not looked at. */
const MAX_AGENT = 1024;
const NO_AGENT: AgentFacts = {
  shown: '',
  known: undefined,
  isConsole: false,
  isBrowser: false,
  isInternal: false,
  isService: false,
};
// Thousands of records share a few agents, and thirty patterns are tried on each.
const agents = new Map<string, AgentFacts>();
const MAX_AGENTS = 1000;

function factsOf(agent: string): AgentFacts {
  if (agent.length > MAX_AGENT) return makeFacts(agent);
  let facts = agents.get(agent);
  if (!facts) {
    if (agents.size >= MAX_AGENTS) agents.clear();
    facts = makeFacts(agent);
    agents.set(agent, facts);
  }
  return facts;
}

function makeFacts(agent: string): AgentFacts {
  const shown = maskShapes(agent);
  const begin = shown.slice(0, MAX_AGENT);
  return {
    shown,
    known: matchTool(begin),
    isConsole: CONSOLE_AGENT.test(begin),
    isBrowser: BROWSER_AGENT.test(begin),
    isInternal: begin.startsWith('AWS Internal'),
    isService: isService(begin),
  };
}

function isService(text: string): boolean {
  // Nearly every address ends with a digit: then no pattern need be tried.
  return (text.endsWith('.com') || text.endsWith('.cn')) && SERVICE_AGENT.test(text) && !CONSOLE_AGENT.test(text);
}

function matchTool(agent: string): Made | undefined {
  for (const { tool, agent: pattern } of TOOLS) {
    const match = pattern.exec(agent);
    if (!match) continue;
    const [, version] = match;
    return { made: version ? `${tool} ${version}` : tool, tool };
  }
  return undefined;
}
