/**
 * Files for others: a list somebody puts together, a link to it, and letters with links of their
 * own.
 *
 * <p>Owns: what can be chosen and stays found when it moves; the lists at {@code /share}; what has
 * been sent to whom, how many letters that may be, and the links at {@code /s}; visitors who have
 * shown that an address is theirs, for a day.
 *
 * <p>Reads: the site, addresses readers have ticked, what became of letters. Gives: {@link
 * org.samspel.sharing.BasketServlet}, {@link org.samspel.sharing.LinkServlet}, and pages for staff:
 * {@link org.samspel.sharing.SendPage}, {@link org.samspel.sharing.SentPages} and {@link
 * org.samspel.sharing.PrivacyPage}; for guests {@link org.samspel.sharing.GuestPage}.
 *
 * <p>Never: a file that readers cannot reach by themselves; anything of a reader anywhere but in
 * the address they see, unless they press a button to send as a guest; a word of a letter that a
 * sender has typed, but for their name; an address of a recipient after seven days; a link in a
 * table or a log; a change by looking at a link.
 */
@NullMarked
package org.samspel.sharing;

import org.jspecify.annotations.NullMarked;
