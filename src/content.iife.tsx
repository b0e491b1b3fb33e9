/** Entry in the page, isolated world. */
import { startVisit } from './visit/start-visit.ts';

startVisit(window);
