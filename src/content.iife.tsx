/** Entry in the page, isolated world. A frame below another CloudTrail page of its origin is read by that one. */
import { startVisit } from './content/start-visit.ts';
import { hasMatchingAncestor } from './page/frames.ts';

if (!hasMatchingAncestor(window)) startVisit(window);
