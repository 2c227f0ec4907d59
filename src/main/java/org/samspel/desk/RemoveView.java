package org.samspel.desk;

import java.util.List;
import org.samspel.staff.StaffView.Mistake;

/**
 * The page that asks whether something is to go: the contract with {@code
 * layouts/staff/remove-work.peb}.
 *
 * @param title of the work or text
 * @param language code of the title
 * @param part {@code work text}: message key part
 * @param readers {@code untouched told given}: message key part
 * @param given name of the language readers get instead; empty when they get none
 * @param files names of those that go too, the first of them
 * @param total how many files go too
 * @param more how many of them are not named
 * @param lost names of those that nobody can bring back; somebody has to agree to that
 * @param writers who is writing on it, which has to be settled first
 * @param seen what the form sends back, so that nothing goes that nobody has seen
 * @param back address of the page to go back to
 */
public record RemoveView(
        String title,
        String language,
        String part,
        String readers,
        String given,
        List<String> files,
        int total,
        int more,
        List<String> lost,
        List<Writer> writers,
        String seen,
        String back,
        List<Mistake> mistakes) {

    /**
     * @param self whether it is the reader of the page
     * @param language name of the language they write in
     */
    public record Writer(String person, boolean self, String language) {}
}
