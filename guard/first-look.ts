export { screenDanger, screenHost } from '../lookalike/screen.ts';
