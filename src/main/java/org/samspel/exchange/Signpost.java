package org.samspel.exchange;

/**
 * A typed link from one address to another (RFC 8288); both absolute.
 *
 * @param type media type of what is there; empty when there is nothing to say
 * @param profile tells it from others of that type; may be empty
 */
record Signpost(String anchor, String relation, String address, String type, String profile) {

    static Signpost to(String anchor, String relation, String address) {
        return new Signpost(anchor, relation, address, "", "");
    }

    static Signpost to(String anchor, String relation, String address, String type) {
        return new Signpost(anchor, relation, address, type, "");
    }

    /** As in the header of its anchor's answer. */
    String header() {
        StringBuilder text =
                new StringBuilder("<").append(address).append(">; rel=\"").append(relation);
        text.append('"');
        parameter(text, "type", type);
        parameter(text, "profile", profile);
        return text.toString();
    }

    /** As in a link set, which says where each link begins. */
    String withAnchor() {
        StringBuilder text = new StringBuilder(header());
        parameter(text, "anchor", anchor);
        return text.toString();
    }

    private static void parameter(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("; ").append(name).append("=\"").append(value).append('"');
        }
    }
}
