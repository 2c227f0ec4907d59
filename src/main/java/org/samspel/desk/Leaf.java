package org.samspel.desk;

import java.util.List;
import org.samspel.pages.View;

/**
 * One of the pages of a long list.
 *
 * @param page from 1
 * @param total how many there are on all pages
 */
record Leaf(int page, int total) {
    private static final int SIZE = 100;

    /**
     * The page that is asked for, or the nearest there is.
     *
     * @param asked its number, as it stands in an address
     */
    static Leaf of(String asked, int total) {
        int page = asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
        return new Leaf(Math.min(page, pages(total)), total);
    }

    private static int pages(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
    }

    /**
     * @param address of all pages, up to the number
     */
    View.Paging paging(String address) {
        int pages = pages(total);
        return new View.Paging(
                page,
                pages,
                total,
                page > 1 ? address + (page - 1) : "",
                page < pages ? address + (page + 1) : "");
    }
}
