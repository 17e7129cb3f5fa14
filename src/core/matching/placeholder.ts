/**
 * Whether a bullet only says that there is nothing to say: "No explicit decisions were recorded …". A second clause
 * with a claim of its own makes it an entry.
 */
export function isPlaceholder(text: string): boolean {
  return NOTHING_RECORDED.test(text.trim()) || NOTHING_AT_ALL.test(text.trim());
}

const SUBJECT = "(?:(?:explicit|formal|final|firm|new|clear|concrete|specific|actual|binding|further|key|major|significant|additional)(?: (?:and|or) \\w+)? )?(?:key )?(?:decisions?|agreements?|facts?|information|items?|topics?|action items?|context|outcomes?|resolutions?|commitments?)(?: or \\w+(?: \\w+)?)?";
const VERB = '(?:recorded|documented|captured|made|taken|noted|mentioned|identified|reached|stated|found|provided|available|discussed|specified|listed|reported|given|set out)';
const PLACE = '(?: (?:were|was|have been|has been|are|is))?(?: (?:explicitly|formally|clearly))?';
const TAIL = '(?: (?:in|during|from|by|within|at|on|for) (?:the |this |these |that )?(?:provided |available |given |supplied |source )?(?:[\\w-]+ ){0,3}[\\w-]+)?';
const NOTHING_RECORDED = new RegExp(`^(?:there (?:were|was|are|is) )?no ${SUBJECT}${PLACE}(?: ${VERB})?${TAIL}\\s*(?:;[^;]*)?\\.?$`, 'i');
const NOTHING_AT_ALL = /^(?:none|n\/a|nothing|no data|tbd|not applicable|none (?:recorded|noted|provided|identified|mentioned|stated)|nothing (?:recorded|noted|to report))\.?$/i;
