/** What `--help` prints. */
export const USAGE = `account-notes: keep account notes clean, from a terminal or a script

  account-notes scan           VAULT            accounts, transcripts, diagnostics, unassigned transcripts
  account-notes dedupe         NOTE|VAULT ...   bullets that repeat another bullet of their section
  account-notes recent-context NOTE|VAULT ...   one line an event, linked to its transcript, newest first
  account-notes link-account   NOTE|VAULT ...   transcripts that name no account, and whose they are
  account-notes repair-text    NOTE|VAULT ...   text that was read in the wrong encoding
  account-notes brief          NOTE ...         an account on one screen of Markdown, before a meeting; writes nothing
  account-notes undo           NOTE|VAULT       take back the last write, as one step
  account-notes compare        FILE|-           judge tab-separated pairs of bullets, one pair a line

Nothing is written without --write.

  --write               apply the accepted changes (undo: restore the notes)
  --accept LEVEL        certain (default): what is sure; likely: what is probable too, except what may drop a detail
  --section HEADING     dedupe: only this section, by its own heading or another name of it; may be repeated
  --list                undo: tell which texts the undo journal holds
  --recover RECORD      undo: make new notes of the texts of a record that --list names
  --json                print one JSON object
  --check               exit with 1 if something would change
  --quiet               print nothing but errors (and the answer of --json, brief and compare)
  --today YYYY-MM-DD    take this for today
  --options FILE        read options and remembered decisions from here, not from the vault's plugin data
  --help                this text

A VAULT is a folder: every .md below it is read, hidden folders are skipped. A NOTE may have any extension; its vault is
the nearest parent folder that holds .obsidian, or else its own folder. Given a NOTE, undo takes back the last
write that touched it, with all notes of that write.

Exit: 0 done or nothing to do; 1 with --check if something would change; 2 bad usage, an unreadable path, or a note that was
refused (the others are still done).
`;
