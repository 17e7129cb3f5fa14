import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../src/core/matching/find-duplicates.ts';
import { claimOf } from '../../../src/core/matching/placeholder.ts';

const DECISIONS = 'Key Decisions';

describe('claimOf', () => {
  it.each([
    [DECISIONS, 'No decisions.'],
    [DECISIONS, 'No decisions were made.'],
    [DECISIONS, 'NO DECISIONS RECORDED'],
    [DECISIONS, 'No Decisions Recorded'],
    [DECISIONS, 'No decisions yet.'],
    [DECISIONS, 'No decisions so far'],
    [DECISIONS, 'No decisions at this time.'],
    [DECISIONS, 'No decisions to report.'],
    [DECISIONS, 'No key decisions identified.'],
    [DECISIONS, 'No major decisions'],
    [DECISIONS, 'No explicit decisions were recorded in this meeting.'],
    [DECISIONS, 'No explicit decisions were noted in the transcript provided.'],
    [DECISIONS, 'No explicit decisions have been documented in the available material.'],
    [DECISIONS, 'No explicit decisions were recorded in the notes; the content is guidance and implications rather than decisions.'],
    [DECISIONS, 'No explicit decisions were captured, as the conversation was exploratory.'],
    [DECISIONS, 'No decisions were recorded - informational meeting only'],
    [DECISIONS, 'No decisions were recorded (informational call only).'],
    [DECISIONS, 'No decisions were reached during this session.'],
    [DECISIONS, 'No decisions were explicitly stated.'],
    [DECISIONS, 'No explicit decisions were taken in the workshop.'],
    [DECISIONS, 'No decisions were recorded in this digest.'],
    [DECISIONS, 'No concrete decisions emerged from the discussion.'],
    [DECISIONS, 'No formal or binding decisions were taken during the call.'],
    [DECISIONS, 'No formal decision was taken during the call on 12 May 2026.'],
    [DECISIONS, 'No decisions were made in the meeting of 2026-05-12.'],
    [DECISIONS, '2026-05-12: No decisions recorded.'],
    [DECISIONS, '12 May 2026: none'],
    [DECISIONS, 'No decisions regarding Norlake were recorded.'],
    [DECISIONS, 'No decisions were recorded for this account.'],
    [DECISIONS, 'No Norlake-related decisions were documented in the thread.'],
    [DECISIONS, 'No explicit Norlake decision appears in the thread.'],
    [DECISIONS, 'No decisions or action items were recorded.'],
    [DECISIONS, 'There were no explicit decisions in this meeting.'],
    [DECISIONS, 'There are no decisions to record.'],
    [DECISIONS, 'There is nothing to record.'],
    [DECISIONS, 'The transcript contains no explicit decisions.'],
    [DECISIONS, 'The source does not record any decisions.'],
    [DECISIONS, 'The notes don’t mention any decisions'],
    [DECISIONS, 'The report lists no decisions about Norlake Mills.'],
    [DECISIONS, 'The meeting produced no decisions.'],
    [DECISIONS, 'The team did not make any decisions.'],
    [DECISIONS, 'Decisions were not recorded in this meeting.'],
    [DECISIONS, 'Decisions: none'],
    [DECISIONS, 'Decisions – none'],
    [DECISIONS, 'Decision: N/A'],
    [DECISIONS, 'Key decisions: none recorded'],
    [DECISIONS, '**Key Decisions:** None recorded.'],
    [DECISIONS, 'None'],
    [DECISIONS, '*(none)*'],
    [DECISIONS, '[No decisions recorded]'],
    [DECISIONS, '_No decisions recorded._'],
    [DECISIONS, '`None`'],
    [DECISIONS, 'None recorded.'],
    [DECISIONS, 'None at this time.'],
    [DECISIONS, 'None noted in this call.'],
    [DECISIONS, 'Nothing was decided in this call.'],
    [DECISIONS, 'Nothing decided yet'],
    [DECISIONS, 'Nothing to note.'],
    [DECISIONS, 'N/A'],
    [DECISIONS, 'n/a.'],
    [DECISIONS, 'Not applicable'],
    [DECISIONS, 'TBD'],
    [DECISIONS, 'To be determined.'],
    [DECISIONS, 'No explicit decisions were recorded in todayâ€™s meeting.'],
    [DECISIONS, 'No decisions were made â€“ informational call only.'],
    ['Key Facts', 'No new facts.'],
    ['Key Facts', 'No additional facts were identified.'],
    ['Key Facts', 'No key facts were mentioned in the transcript.'],
    ['Key Facts', 'No additional information available.'],
    ['Topics', 'No topics were discussed.'],
    ['Topics', 'No relevant topics'],
    ['Action Items', 'No action items.'],
    ['Action Items', 'No action items were assigned in this meeting.'],
    ['Action Items', 'Action items: none at this time'],
    ['Next Steps', 'No next steps were agreed.'],
    ['Tasks', 'No follow-ups were agreed'],
    ['Open Questions', 'No open questions.'],
    ['Open Questions', 'No questions were raised in the meeting.'],
    ['Risks', 'No risks were identified.'],
    ['Recent Context', 'No updates.'],
  ])('%s: %s says nothing', (section, text) => {
    expect(claimOf(text, section)).toBeNull();
  });

  it.each([
    [DECISIONS, 'No decision on pricing yet.'],
    [DECISIONS, 'No decisions about pricing were recorded.'],
    [DECISIONS, 'No decision for or against Tolvane has been taken.'],
    [DECISIONS, 'No decision has been made on the SSO rollout.'],
    [DECISIONS, 'No decision on Ferry 1.9 was recorded.'],
    [DECISIONS, 'No decisions about 2027 were recorded.'],
    [DECISIONS, '**No decision** on the crane.'],
    [DECISIONS, 'There was no decision on the lease.'],
    [DECISIONS, 'Nothing has been decided about the depot.'],
    [DECISIONS, 'Nothing was decided by the board.'],
    [DECISIONS, 'Nothing was decided in the contract about spares.'],
    [DECISIONS, 'No decision until the board meets on 5 May.'],
    [DECISIONS, 'No decisions before June.'],
    [DECISIONS, 'No decision was reached because Ann Bolt was absent.'],
    [DECISIONS, 'No decisions were made without Ann Bolt.'],
    [DECISIONS, 'No decisions were made in Torp.'],
    [DECISIONS, 'No decisions were made during the strike.'],
    [DECISIONS, 'No decision was made on the call list.'],
    [DECISIONS, 'No decision was recorded in writing.'],
    [DECISIONS, 'No decisions were recorded in the ledger of the Torp office.'],
    [DECISIONS, 'No explicit decision was recorded, which worries Ann Bolt.'],
    [DECISIONS, 'No further decisions will be taken in 2026.'],
    [DECISIONS, 'No more decisions will be made without the CFO.'],
    [DECISIONS, 'No decision makers attended the call.'],
    [DECISIONS, 'No decision-making authority lies with Ann.'],
    [DECISIONS, 'No fewer than three decisions were made.'],
    [DECISIONS, 'No commitment on prices was made.'],
    [DECISIONS, 'No formal agreement was reached.'],
    [DECISIONS, 'No settlement was reached.'],
    [DECISIONS, 'No changes are to be made until launch.'],
    [DECISIONS, 'No recording was allowed in the meeting.'],
    [DECISIONS, 'No action items were recorded.'],
    [DECISIONS, 'No, the audit goes ahead.'],
    [DECISIONS, 'Not a single decision was contested.'],
    [DECISIONS, 'The board made no decision.'],
    [DECISIONS, 'Ann Bolt made no decisions.'],
    [DECISIONS, 'Decisions need two signatures.'],
    [DECISIONS, 'Decisions: the budget was raised to 40k.'],
    [DECISIONS, 'Decision: no second audit.'],
    [DECISIONS, 'Key decision: none of the bids is accepted.'],
    [DECISIONS, 'Decisions were not communicated to the staff.'],
    [DECISIONS, 'Decisions were not unanimous.'],
    [DECISIONS, 'None of the decisions was reversed.'],
    [DECISIONS, 'TBD by Friday'],
    [DECISIONS, 'N/A for the Torp site until the permit arrives.'],
    [DECISIONS, 'No decisions recorded?'],
    [DECISIONS, 'No decisions were recorded in the…'],
    ['Key Facts', 'No risks were identified.'],
    ['Key Facts', 'No incidents recorded.'],
    ['Key Facts', 'No alarms were recorded on the Petrel.'],
    ['Key Facts', 'No facts support the claim.'],
    ['Key Facts', 'No items were delivered.'],
    ['Key Facts', 'No documents were provided.'],
    ['Key Facts', 'No notes were taken in the meeting.'],
    ['Key Facts', 'No information was given about the outage.'],
    ['Key Facts', 'No information may be shared with Fernbrook.'],
    ['Key Facts', 'No details were provided on the price of the pumps.'],
    ['Key Facts', 'Nothing was recorded by the sensors overnight.'],
    ['Key Facts', 'Nothing in the contract forbids a second site.'],
    ['Key Facts', 'None of the vendors passed the test.'],
    ['Key Facts', 'No. 3 pump was replaced.'],
    ['Topics', 'No topics are off limits.'],
    ['Action Items', 'No action items are overdue.'],
    ['Action Items', 'No action items were closed this week.'],
    ['Action Items', 'No tasks were assigned to Ann Bolt.'],
    ['Next Steps', 'No steps were taken against the leak.'],
    ['Risks', 'No risks were identified in the Torp depot.'],
    ['Recent Context', 'Mentioned in: None'],
  ])('%s: %s is an entry', (section, text) => {
    expect(claimOf(text, section)).toBe(text);
  });

  it.each([
    ['No decisions were made, but the budget was raised to 40k.', 'the budget was raised to 40k.'],
    ['No decisions were made; Gwen will draft a proposal by Friday.', 'Gwen will draft a proposal by Friday.'],
    ['No decisions were made; the contract is binding.', 'the contract is binding.'],
    ['No decisions yet. Next review on 5 May.', 'Next review on 5 May.'],
    ['No decision was made (the budget stays at 40k).', 'the budget stays at 40k'],
    ['No decisions were recorded - Ann Bolt asked for a second audit.', 'Ann Bolt asked for a second audit.'],
    ['No decisions were made â€“ Ann raises the budget to 40k.', 'Ann raises the budget to 40k.'],
    ['No decisions were recorded other than the move to Torp.', 'the move to Torp.'],
    ['No decisions were recorded beyond the request to test beta 2.', 'the request to test beta 2.'],
    ['No decisions were recorded, although Ann Bolt asked for a quote.', 'Ann Bolt asked for a quote.'],
    ['None, except the move to Torp.', 'the move to Torp.'],
    ['None - Ann decides on Friday', 'Ann decides on Friday'],
    ['**Key decisions:** none; the lease runs on.', 'the lease runs on.'],
    ['2026-05-12: No decisions were made, but Ann Bolt asked for a quote.', '2026-05-12: Ann Bolt asked for a quote.'],
    ['The transcript records no decision, but the price rises to 40k.', 'the price rises to 40k.'],
  ])('%s says %s', (text, claim) => {
    expect(claimOf(text, DECISIONS)).toBe(claim);
  });

  it('takes any of the usual kinds where the section is not known', () => {
    expect(claimOf('No action items were recorded.')).toBeNull();
    expect(claimOf('No risks were identified.')).not.toBeNull();
  });
});

describe('a placeholder', () => {
  const find = (...texts: string[]) => findDuplicates(texts.map((text) => ({ text, section: DECISIONS })), { refused: new Set() });

  it('goes where the section has an entry', () => {
    expect(find('None recorded.', 'Kestrel rents the depot.', 'N/A').placeholders).toEqual([0, 2]);
  });

  it('stays where the section holds nothing else, but for its repeats', () => {
    const report = find('None recorded.', 'N/A', 'None recorded.');
    expect(report.placeholders).toEqual([]);
    expect(report.groups.map(({ removed }) => removed)).toEqual([[2]]);
  });

  it('is compared by what it adds', () => {
    const { groups, placeholders } = find('No decisions were made, but the depot budget was raised to 40k.', 'The depot budget was raised to 40k.');
    expect(placeholders).toEqual([]);
    expect(groups.map(({ confidence }) => confidence)).toEqual(['certain']);
  });
});
