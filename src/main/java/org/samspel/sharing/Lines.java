package org.samspel.sharing;

import java.util.List;
import org.samspel.documents.Document;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;
import org.samspel.sharing.SharingView.Line;

/** What is in a basket, line by line. */
record Lines(Site site, Language language) {

    static Lines of(Basket basket) {
        return new Lines(basket.site(), basket.language());
    }

    /** A line for each item, as it was chosen. */
    List<Line> chosen(List<Item> items) {
        return items.stream().map(this::line).toList();
    }

    /** A line for each file that is there. */
    List<Line> files(Basket basket) {
        return basket.files().entrySet().stream()
                .map(file -> line(file.getKey(), file.getKey(), file.getValue()))
                .toList();
    }

    /** Titles of what has been taken away. */
    List<String> gone(Basket basket) {
        return basket.items().stream()
                .filter(Item.Gone.class::isInstance)
                .map(Item::title)
                .toList();
    }

    private Line line(Item item) {
        return switch (item) {
            case Item.Gone gone -> new Line(gone.address(), gone.title(), "", "", "", 0, "");
            case Item.There there ->
                    there.page()
                            .map(page -> line(there, page))
                            .orElseGet(
                                    () ->
                                            line(
                                                    there.address(),
                                                    there.address(),
                                                    there.files().getFirst()));
        };
    }

    private Line line(Item.There there, Place.Page page) {
        long size = there.files().stream().mapToLong(file -> file.file().size()).sum();
        return new Line(
                there.address(),
                there.title(),
                page instanceof Place.WorkPage work
                        ? site.addresses().of(work.work(), language).orElse(there.address())
                        : there.address(),
                "",
                Formats.size(size, language),
                there.files().size(),
                "");
    }

    private Line line(String address, String page, Document document) {
        return new Line(
                address,
                new Items(site, language).title(document),
                page,
                document.label(),
                Formats.size(document.file().size(), language),
                1,
                document.language().map(Language::code).orElse(""));
    }
}
