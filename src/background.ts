/** Entry of the background. */
import { startBackground } from './background/start-background.ts';

startBackground();
