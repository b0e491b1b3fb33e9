/** Entry in the page, isolated world. A frame below another CloudTrail page of its origin is read by that one. */

import { hasMatchingAncestor } from './page/frames.ts';
import { startVisit } from './visit/start-visit.ts';

if (!hasMatchingAncestor(window)) startVisit(window);
