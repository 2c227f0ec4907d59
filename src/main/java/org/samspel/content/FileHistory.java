package org.samspel.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file that is there was before.
 *
 * @param since when it first came, under whatever name; {@link Instant#MIN} when that was before
 *     anyone looked
 * @param earlier its earlier versions, newest first, each with other contents than the one after it
 */
public record FileHistory(Instant since, List<EarlierVersion> earlier) {

    /** Of a file nothing is known of. */
    public static final FileHistory NONE = new FileHistory(Instant.MIN, List.of());

    /** How many versions of a file are remembered; of more, the newest. */
    public static final int MOST = 20;

    public FileHistory {
        earlier = List.copyOf(earlier);
    }

    FileHistory replaced(EarlierVersion version) {
        List<EarlierVersion> next = new ArrayList<>(MOST);
        next.add(version);
        earlier.stream().limit(MOST - 1).forEach(next::add);
        return new FileHistory(since, next);
    }
}
