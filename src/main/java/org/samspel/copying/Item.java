package org.samspel.copying;

import org.samspel.content.EarlierVersion;
import org.samspel.documents.Document;
import org.samspel.entries.Slug;
import org.samspel.exchange.Format;
import org.samspel.pages.Parameters;
import org.samspel.publishing.Place;

/** Something of the site that becomes a file of the copy. */
sealed interface Item {

    /** Its path in the copy, decoded, without a slash in front. */
    String file();

    /**
     * A page. With parameters it is a page of its own, since a plain server knows no parameters.
     *
     * @param path decoded, with a slash at both ends
     */
    record Page(Place.Page place, String path, Parameters parameters) implements Item {
        @Override
        public String file() {
            return path.substring(1) + variant(parameters) + "index.html";
        }

        boolean isVariant() {
            return !parameters.on("").isEmpty();
        }
    }

    /** A page that leads from a former address to where the thing is now. */
    record Former(String path, String to) implements Item {
        @Override
        public String file() {
            return path.substring(1) + "index.html";
        }
    }

    /** A page that says what was there. */
    record Gone(String path, Place.Gone place) implements Item {
        @Override
        public String file() {
            return path.substring(1) + "index.html";
        }
    }

    /** A file readers can get at this address. */
    record Download(String path, Document document) implements Item {
        @Override
        public String file() {
            return path.substring(1);
        }
    }

    /** What a file was before. */
    record Earlier(String id, Document document, EarlierVersion version) implements Item {
        @Override
        public String file() {
            return "_versions/" + id + "/" + version.path().name();
        }
    }

    /** A file pages load; its name has its digest in it. */
    record Asset(String name) implements Item {
        @Override
        public String file() {
            return "assets/" + name;
        }
    }

    /** The small picture of a file. */
    record Picture(String sha256) implements Item {
        @Override
        public String file() {
            return "thumbnails/" + sha256 + ".jpg";
        }
    }

    /** A page as references. */
    record References(Page page, Format format) implements Item {
        @Override
        public String file() {
            String path = page.path().substring(1, page.path().length() - 1);
            String variant = variant(page.parameters());
            return (variant.isEmpty() ? path : path + "/" + variant + "references")
                    + format.ending().suffix();
        }
    }

    /** Readable, and with a digest in the end so that no two are the same. */
    private static String variant(Parameters parameters) {
        String query = parameters.on("");
        return query.isEmpty()
                ? ""
                : "_/" + Slug.of(query) + "-" + Integer.toHexString(query.hashCode()) + "/";
    }
}
