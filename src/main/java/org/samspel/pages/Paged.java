package org.samspel.pages;

import java.util.List;
import java.util.function.IntFunction;

/** One page of a longer list. */
record Paged<T>(List<T> items, int page, int pages, long total) {

    static <T> Paged<T> of(List<T> all, int page, int size) {
        int from = (int) Math.min((long) (page - 1) * size, all.size());
        int to = Math.min(from + size, all.size());
        return new Paged<>(all.subList(from, to), page, pages(all.size(), size), all.size());
    }

    /** At least one: an empty list has a page that says so. */
    static int pages(long total, int size) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Whether this page lies after the last. */
    boolean beyond() {
        return page > pages;
    }

    View.Paging paging(IntFunction<String> address) {
        return new View.Paging(
                page,
                pages,
                total,
                page > 1 ? address.apply(page - 1) : "",
                page < pages ? address.apply(page + 1) : "");
    }
}
