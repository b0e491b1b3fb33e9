/** What a person is told when the names that all notes share cannot be had. Nothing is copied then: a name made up could be another's. */
export const NOT_REDACTED =
  'could not be redacted: the names that all notes share could not be kept. The browser may have no room left: remove calls from the notebook, or try again';
