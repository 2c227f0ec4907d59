package org.samspel.rendering;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.samspel.markdown.CleanBody;

/** HTML made of a file of strangers: only text, structure and links to the web stay. */
public final class ForeignHtml {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final String REL = "noopener noreferrer nofollow";

    private ForeignHtml() {}

    /** What it holds is below the title of a page: it has no heading of the first level. */
    public static SafeHtml clean(String html) {
        Element body = CleanBody.foreign(html);
        body.select("img, input").remove();
        body.select("h1").tagName("h2");
        body.select("[id], [class], [dir]").removeAttr("id").removeAttr("class").removeAttr("dir");
        for (Element link : body.select("a")) {
            if (isWeb(link.attr("href"))) {
                link.attr("rel", REL);
            } else {
                link.unwrap();
            }
        }
        return new SafeHtml(body.html());
    }

    private static boolean isWeb(String address) {
        int colon = address.indexOf(':');
        return colon > 0 && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
