/** What the scope of that name has. */
export const OPSWORKS_CM_SCOPE = 'its own calls, and those that it made in other services';

/** What stands for the empty value: calls that have none. */
export const NONE = '(none)';
