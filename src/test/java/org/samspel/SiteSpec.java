package org.samspel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A site as one text, and what readers get of it. The first line says what it shows; blocks with
 * titles between {@code --} follow in order:
 *
 * <pre>
 * -- content/articles/a/index.nb.md --     a file with this text
 * -- 25 times content/articles/a{n}/… --   as many files, each with its number for {n}
 * -- content/documents/a.pdf <- pdf One | Two --   a file made by {@link Fixtures}
 * -- edit content/… --  -- delete content/… --  -- rename content/a -> content/b --
 * -- files read --                         waits until the texts of all files can be searched
 * -- GET /nb/ --                           request headers and a blank line, if any; then the
 *                                          status, headers, a blank line, and lines of the page
 * -- problems --                           parts of what authors are told; nothing when empty
 * </pre>
 *
 * Lines of a page must occur in their order; a line that begins with {@code !} must not occur at
 * all. A header in braces, as in {@code If-None-Match: {ETag}}, is that of the answer before.
 */
record SiteSpec(String name, List<Block> blocks) {
    private static final Pattern TITLE = Pattern.compile("-- (.+) --");
    private static final Pattern HEADER = Pattern.compile("(!? ?)([A-Z][A-Za-z-]+):(?: (.*))?");
    private static final Pattern STATUS = Pattern.compile("\\d{3}|4xx");

    /**
     * @param place the file and line of the title, for whoever looks for a failure
     */
    record Block(String place, String title, List<String> lines) {
        String text() {
            return String.join("\n", lines) + "\n";
        }

        /** The lines that say something. */
        List<String> said() {
            return lines.stream().filter(line -> !line.isBlank()).toList();
        }

        /** What is sent beside the address. */
        List<String> requestHeaders() {
            return lines.subList(0, statusLine()).stream().filter(line -> !line.isBlank()).toList();
        }

        /** {@code 4xx} where the server may refuse the address before the portal sees it. */
        boolean expects(int status) {
            String expected = lines.get(statusLine());
            return expected.equals("4xx") ? status / 100 == 4 : expected.equals("" + status);
        }

        /** Headers the answer has; with a value of {@code !} those it has not. */
        Map<String, String> headers() {
            Map<String, String> headers = new TreeMap<>();
            for (String line : lines.subList(statusLine() + 1, lines.size())) {
                Matcher header = HEADER.matcher(line);
                if (!header.matches()) {
                    break;
                }
                String value = header.group(3) == null ? "" : header.group(3);
                headers.put(header.group(2), header.group(1).isEmpty() ? value : "!");
            }
            return headers;
        }

        List<String> page() {
            return said(statusLine() + 1 + headers().size()).stream()
                    .filter(line -> !line.startsWith("! "))
                    .toList();
        }

        List<String> absent() {
            return said(statusLine() + 1 + headers().size()).stream()
                    .filter(line -> line.startsWith("! "))
                    .map(line -> line.substring(2))
                    .toList();
        }

        private List<String> said(int from) {
            return lines.subList(from, lines.size()).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        }

        private int statusLine() {
            for (int i = 0; i < lines.size(); i++) {
                if (STATUS.matcher(lines.get(i)).matches()) {
                    return i;
                }
            }
            throw new IllegalArgumentException(place + ": a request needs a status: 200");
        }
    }

    static SiteSpec read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Block> blocks = new ArrayList<>();
        List<String> name = new ArrayList<>();
        List<String> current = name;
        for (int i = 0; i < lines.size(); i++) {
            Matcher title = TITLE.matcher(lines.get(i));
            if (title.matches()) {
                current = new ArrayList<>();
                String place = file.getFileName() + ":" + (i + 1);
                blocks.add(new Block(place, title.group(1), current));
            } else {
                current.add(lines.get(i));
            }
        }
        return new SiteSpec(String.join(" ", name).strip(), blocks);
    }

    @Override
    public String toString() {
        return name;
    }
}
