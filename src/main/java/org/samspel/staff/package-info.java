/**
 * The pages of the staff over HTTP.
 *
 * <p>Owns: the door to {@code /staff}, and to the page of guests (cookie, where a form came from,
 * its token, who may see what, headers), the frame around the pages, and the pages about signing
 * in, one's account and people.
 *
 * <p>Reads: forms, sessions, the theme. Gives: {@link org.samspel.staff.StaffServlet}; {@link
 * org.samspel.staff.StaffPage} for other packages to add theirs; {@link
 * org.samspel.staff.Staff#signedIn} for servlets that are no pages.
 *
 * <p>Never: lets in by anything but {@link org.samspel.staff.Entrance}; changes anything on a GET;
 * keeps a thread that serves readers.
 */
@NullMarked
package org.samspel.staff;

import org.jspecify.annotations.NullMarked;
