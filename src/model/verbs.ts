/** Past tense of the verbs with which operation names begin. Regular ones need only be known as verbs. */
const IRREGULAR: Record<string, string> = {
  get: 'read',
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
  stop: 'stopped',
  tag: 'tagged',
  untag: 'untagged',
  transfer: 'transferred',
  submit: 'submitted',
  cancel: 'cancelled',
  admit: 'admitted',
  commit: 'committed',
  log: 'logged',
  sub: 'subscribed',
  unset: 'unset',
  bid: 'bid',
  make: 'made',
  give: 'gave',
  leave: 'left',
  undo: 'undid',
  find: 'found',
  drop: 'dropped',
  scan: 'scanned',
  forget: 'forgot',
  do: 'did',
  rebuild: 'rebuilt',
  resend: 'resent',
  override: 'overrode',
  withdraw: 'withdrew',
  swap: 'swapped',
  opt: 'opted',
  map: 'mapped',
  plan: 'planned',
  permit: 'permitted',
  head: 'looked at',
  sign: 'signed',
  describe: 'described',
  copy: 'copied',
  sell: 'sold',
  buy: 'bought',
};

const REGULAR = new Set(
  `abort accept acknowledge activate add advertise allocate allow analyze apply approve archive assign associate assume attach authorize
  back batch block bootstrap cancel change check claim classify clear clone close complete compose confirm configure connect contain continue convert count create
  deactivate deauthorize decline decode decrypt defer delete deliver deny deploy deprecate deprovision deregister derive destroy detach detect disable disassociate discover disconnect dismiss dispatch download
  enable encrypt enroll enter estimate evaluate exchange execute exit expire export extend fail filter finalize flush force forward
  generate grant group import increase index initialize initiate inject install instantiate invalidate invite invoke issue join label launch link list locate lock login logout
  merge migrate modify monitor mount move notify offer open order pause peer perform poll post predict prepare preview process promote propagate provision publish pull purchase purge push
  query quarantine reactivate rebalance reboot receive recognize record recover redeem redrive refresh refuse register reject release remove rename renew reorder repair replace replicate report request
  rerun resize resolve restart restore resume resync retain retire retrieve retry return reverse revoke rollback rotate
  sample save schedule search select share shutdown simulate skip solve start store stream subscribe summarize suspend switch sync synchronize
  terminate test toggle trace track transact trigger translate unarchive unassign unblock undelete undeploy ungroup unlink unlock unmount unpeer unshare unsubscribe update upgrade upload use
  validate verify view vote wait warm`.split(/\s+/),
);

/** The past tense of a verb in its base form, or `undefined` when the word is not known as one. */
export function findPastTense(verb: string): string | undefined {
  if (Object.hasOwn(IRREGULAR, verb)) return IRREGULAR[verb];
  if (!REGULAR.has(verb)) return undefined;
  return regularPast(verb);
}

/** The past tense by the regular rules: for verbs that a knowledge table names, known or not. */
export function toPastTense(verb: string): string {
  return findPastTense(verb) ?? regularPast(verb);
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}
