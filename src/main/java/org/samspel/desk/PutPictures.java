package org.samspel.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pictures that were put beside texts just now, so that a form that comes twice puts one. */
final class PutPictures {
    /** Far more than come in the time somebody takes to press twice. */
    private static final int MOST = 500;

    private final Map<Sent, Picture> latest =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Sent, Picture> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * A form.
     *
     * @param owner who sends it
     * @param page address of the page it came from
     * @param upload id of an upload, which nobody else has
     */
    record Sent(String owner, String page, String upload) {}

    /** What was put when the form came first; empty when it has not come yet. */
    synchronized Optional<Picture> of(Sent sent) {
        return Optional.ofNullable(latest.get(sent));
    }

    synchronized void note(Sent sent, Picture picture) {
        latest.put(sent, picture);
    }
}
