import { dedupe } from './dedupe/plan-dedupe.ts';
import { linkAccount } from './link-account/plan-link-account.ts';
import { recentContext } from './recent-context/plan-recent-context.ts';
import { repairText } from './repair-text/plan-repair-text.ts';
import type { Operation } from './operation.ts';

/** Every operation there is. Commands, the command line and the dashboard's buttons are made from this list. */
export const operations: readonly Operation[] = [dedupe, recentContext, linkAccount, repairText];
