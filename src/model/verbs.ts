/** Verbs that operation names write as one word, or that would mislead as they stand: the base form, and the past tense. */
const WRITTEN_APART: Record<string, readonly [base: string, past: string]> = {
  get: ['read', 'read'],
  head: ['look at', 'looked at'],
  backup: ['back up', 'backed up'],
  checkin: ['check in', 'checked in'],
  checkout: ['check out', 'checked out'],
  cleanup: ['clean up', 'cleaned up'],
  cutover: ['cut over', 'cut over'],
  failback: ['fail back', 'failed back'],
  failover: ['fail over', 'failed over'],
  login: ['log in', 'logged in'],
  logout: ['log out', 'logged out'],
  lookup: ['look up', 'looked up'],
  rollback: ['roll back', 'rolled back'],
  rollout: ['roll out', 'rolled out'],
  rollover: ['roll over', 'rolled over'],
  setup: ['set up', 'set up'],
  shutdown: ['shut down', 'shut down'],
  signin: ['sign in', 'signed in'],
  signout: ['sign out', 'signed out'],
  signup: ['sign up', 'signed up'],
  startup: ['start up', 'started up'],
  switchover: ['switch over', 'switched over'],
  teardown: ['tear down', 'tore down'],
};

/** Past tense of the verbs with which operation names begin. Regular ones need only be known as verbs. */
const IRREGULAR: Record<string, string> = {
  begin: 'began',
  build: 'built',
  put: 'put',
  set: 'set',
  reset: 'reset',
  run: 'ran',
  send: 'sent',
  split: 'split',
  write: 'wrote',
  read: 'read',
  untag: 'untagged',
  transfer: 'transferred',
  submit: 'submitted',
  cancel: 'cancelled',
  admit: 'admitted',
  commit: 'committed',
  sub: 'subscribed',
  unset: 'unset',
  bid: 'bid',
  make: 'made',
  give: 'gave',
  leave: 'left',
  undo: 'undid',
  find: 'found',
  forget: 'forgot',
  do: 'did',
  rebuild: 'rebuilt',
  resend: 'resent',
  override: 'overrode',
  withdraw: 'withdrew',
  opt: 'opted',
  permit: 'permitted',
  sign: 'signed',
  describe: 'described',
  copy: 'copied',
  sell: 'sold',
  buy: 'bought',
  bind: 'bound',
  choose: 'chose',
  defer: 'deferred',
  forecast: 'forecast',
  freeze: 'froze',
  hold: 'held',
  infer: 'inferred',
  keep: 'kept',
  overwrite: 'overwrote',
  pay: 'paid',
  redo: 'redid',
  redrive: 'redrove',
  refer: 'referred',
  rerun: 'reran',
  rewind: 'rewound',
  rewrite: 'rewrote',
  shut: 'shut',
  signal: 'signalled',
  take: 'took',
  unbind: 'unbound',
};

const REGULAR = new Set(
  `abort accept acknowledge activate add advertise allocate allow analyze apply approve archive assign associate assume attach
  authorize back backtrack block bootstrap bundle calculate cancel change check claim classify clear clone close compare complete
  compose configure confirm connect contain continue converse convert count create deactivate deauthorize decline decode decrease
  decrypt define delete deliver deny deploy deprecate deprovision deregister derive destroy detach detect disable disassociate
  discard disconnect discover dismiss dispatch dispose dissociate distribute download drop enable encrypt enroll enter estimate
  evaluate exchange execute exit expire export extend fail filter finalize flush force forward generate grant group import increase
  index initialize initiate inject install instantiate invalidate invite invoke issue join label launch link list locate lock log
  manage map mark merge meter migrate modify monitor mount move notify offer open order pause peer perform ping plan poll populate
  post predict prepare preview process promote propagate provide provision publish pull purchase purge push quarantine query quiesce
  reactivate rebalance reboot receive recognize record recover redact redeem refresh refuse regenerate register reimport reject
  release reload remove rename render renew reorder repair replace replicate report request rescore reserve resize resolve restart
  restore resume resync retain retire retrieve retry return reverse revoke rotate sample save scan schedule search select share ship
  simulate skip snooze solve start stop store stream subscribe suggest summarize suspend swap switch sync synchronize synthesize tag
  terminate test toggle trace track transact translate trigger unarchive unassign unblock unclaim undelete undeploy undeprecate
  ungroup unlabel unlink unlock unmonitor unmount unpeer unplug unregister unshare unsubscribe unsuspend update upgrade upload use
  validate verify view vote wait warm`.split(/\s+/),
);

/** Whether a word, in lower case, is known as a verb with which operation names begin. */
export function isVerb(word: string): boolean {
  return Object.hasOwn(WRITTEN_APART, word) || Object.hasOwn(IRREGULAR, word) || REGULAR.has(word);
}

/** A verb of an operation's name as it stands after "tried to": `rollback` → `roll back`. */
export function toBaseForm(verb: string): string {
  return Object.hasOwn(WRITTEN_APART, verb) ? (WRITTEN_APART[verb]?.[0] ?? verb) : verb;
}

/** The past tense of a verb of an operation's name; of one that is not known, by the regular rules. */
export function toPastTense(verb: string): string {
  if (Object.hasOwn(WRITTEN_APART, verb)) return WRITTEN_APART[verb]?.[1] ?? verb;
  if (Object.hasOwn(IRREGULAR, verb)) return IRREGULAR[verb] ?? verb;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  // A verb of one syllable that ends in one vowel and one consonant doubles it: skip, skipped.
  const last = /^[^aeiou]*[aeiou]([^aeiouwxy])$/.exec(verb)?.[1] ?? '';
  return `${verb}${last}ed`;
}
