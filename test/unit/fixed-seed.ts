import fc from 'fast-check';

/**
 * Property tests try other cases at each run, as they should on a developer's machine. In CI they try the same ones each time: a
 * change must not be refused for a case that it has nothing to do with.
 */
if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_124 });
