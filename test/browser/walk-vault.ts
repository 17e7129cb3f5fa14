/** A small vault for the walks through the plugin, about an invented company. */

export const ACCOUNT = 'Accounts/Brightwater.md';

/** Two facts said twice, one said once; a decision; context out of order; a tasks block. */
export const ACCOUNT_TEXT = `---
type: account
name: Brightwater
last_contact: '2026-04-03'
---

# Brightwater

## Key Facts

- Mia Ohm runs the port of Brightwater.

- The lease of berth 4 ends on 2026-09-30.

- The crane was painted green.

- Mia Ohm runs the port of Brightwater.

- The lease of berth 4 ends on 2026-09-30.

## Recent Context

- 2026-04-03: The tide tables were handed over.

- 2026-04-21: Mentioned in: [[Harbour review]]

## Tasks

\`\`\`tasks
path includes Brightwater
not done
\`\`\`

- [ ] Send the tide tables to Brightwater

## Key Decisions

- Berth 4 is kept.
`;

/** {@link ACCOUNT_TEXT} without the second saying of the two facts. */
export const CLEAN_TEXT = ACCOUNT_TEXT.replace(
  'painted green.\n\n- Mia Ohm runs the port of Brightwater.\n\n- The lease of berth 4 ends on 2026-09-30.\n',
  'painted green.\n',
);

export const OTHER_ACCOUNT = 'Accounts/Aster.md';
export const TRANSCRIPT = 'Transcripts/Harbour review.md';
export const PLAIN = 'Shopping.md';

export const VAULT: Readonly<Record<string, string>> = {
  [ACCOUNT]: ACCOUNT_TEXT,
  [OTHER_ACCOUNT]: '---\ntype: account\nname: Aster\n---\n\n## Key Facts\n\n- Aster grows pears.\n',
  [TRANSCRIPT]: '---\ntype: meeting\ntitle: Harbour review\ndate: "2026-04-21"\naccount: "[[Brightwater]]"\n---\n\n## Key Information\n\n- The crane was painted green.\n',
  [PLAIN]: 'Bread.\n',
};

/** A transcript of the account with three proposed tasks. */
export const PROPOSALS = 'Transcripts/Crane.md';
export const PROPOSALS_TEXT = `---
type: call
title: Crane
date: "2026-04-22"
account: "[[Brightwater]]"
---

## Action Items

- [?] Paint the crane. @Myself 📅 TBD ⏫ #task #proposed
- [?] Call Mia. 📅 TBD #task #proposed
- [?] Buy a boat. #task #proposed
`;
export const VAULT_WITH_PROPOSALS: Readonly<Record<string, string>> = { ...VAULT, [PROPOSALS]: PROPOSALS_TEXT };
