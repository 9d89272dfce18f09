import { configureGlobal } from 'fast-check';

// A mutant must die or survive for what it is, not for what was drawn.
configureGlobal({ seed: 20250611 });
