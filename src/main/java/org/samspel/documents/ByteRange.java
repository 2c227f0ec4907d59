package org.samspel.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file a {@code Range} header field asks for (RFC 9110 §14.1.2, §14.2). Units
 * other than bytes and fields that make no sense are ignored, as the RFC wants; overlapping and
 * adjacent ranges are one (§17.15). More than {@value #MAX_RANGES} ranges are answered with the
 * whole file, which §14.2 permits.
 */
public sealed interface ByteRange {

    /** Answer 200 with everything. */
    record Whole(long size) implements ByteRange {}

    /** Answer 206 with the bytes from first to last, both included. */
    record Part(long first, long last, long size) implements ByteRange {
        public long length() {
            return last - first + 1;
        }

        /** The value of {@code Content-Range}. */
        public String contentRange() {
            return "bytes " + first + "-" + last + "/" + size;
        }
    }

    /**
     * Answer 206 with several parts that have nothing in common, in the order they are asked for.
     */
    record Parts(List<Part> parts) implements ByteRange {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** Answer 416: nothing of what was asked for is there. */
    record Unsatisfiable(long size) implements ByteRange {
        /** The value of {@code Content-Range}. */
        public String contentRange() {
            return "bytes */" + size;
        }
    }

    /** More ranges in one field are an attack or a mistake. */
    int MAX_RANGES = 16;

    Pattern FIELD = Pattern.compile("(?i)\\s*bytes=(.{0,1000})");
    Pattern RANGE = Pattern.compile("(\\d*)-(\\d*)");

    /**
     * @param field the value of the header field
     * @param size of the file in bytes
     */
    static ByteRange of(String field, long size) {
        if (size == 0) {
            return new Whole(0); // there is no way to say "all of nothing" with 206
        }
        return parts(field, size).map(parts -> answer(merged(parts), size)).orElse(new Whole(size));
    }

    private static ByteRange answer(List<Part> parts, long size) {
        return switch (parts.size()) {
            case 0 -> new Unsatisfiable(size);
            case 1 -> parts.getFirst();
            default -> new Parts(parts);
        };
    }

    /** The satisfiable ranges; nothing when the field is to be ignored. */
    private static Optional<List<Part>> parts(String field, long size) {
        Matcher matcher = FIELD.matcher(field);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        int asked = 0;
        for (String item : matcher.group(1).split(",", -1)) {
            if (item.isBlank()) {
                continue; // empty list elements are allowed, §5.6.1.2
            }
            Matcher range = RANGE.matcher(item.strip());
            if (!range.matches() || !valid(range) || ++asked > MAX_RANGES) {
                return Optional.empty();
            }
            part(range, size).ifPresent(parts::add);
        }
        return asked == 0 ? Optional.empty() : Optional.of(parts);
    }

    private static boolean valid(Matcher range) {
        boolean halfOpen = range.group(1).isEmpty() || range.group(2).isEmpty();
        return halfOpen
                ? range.group().length() > 1
                : number(range.group(1)) <= number(range.group(2));
    }

    private static Optional<Part> part(Matcher range, long size) {
        if (range.group(1).isEmpty()) {
            long length = Math.min(number(range.group(2)), size);
            return length == 0
                    ? Optional.empty()
                    : Optional.of(new Part(size - length, size - 1, size));
        }
        long first = number(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : number(range.group(2));
        return first >= size
                ? Optional.empty()
                : Optional.of(new Part(first, Math.min(last, size - 1), size));
    }

    /** Numbers beyond any file are just very large. */
    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    /** Each part stands where the first of those it is made of stood (§15.3.7.2). */
    private static List<Part> merged(List<Part> parts) {
        List<Part> merged = new ArrayList<>(parts);
        for (int i = 0; i < merged.size(); i++) {
            for (int k = i + 1; k < merged.size(); k++) {
                if (touch(merged.get(i), merged.get(k))) {
                    merged.set(i, union(merged.get(i), merged.remove(k)));
                    k = i; // what was apart before may touch the larger part
                }
            }
        }
        return merged;
    }

    private static boolean touch(Part one, Part other) {
        return one.first() <= other.last() + 1 && other.first() <= one.last() + 1;
    }

    private static Part union(Part one, Part other) {
        return new Part(
                Math.min(one.first(), other.first()),
                Math.max(one.last(), other.last()),
                one.size());
    }
}
