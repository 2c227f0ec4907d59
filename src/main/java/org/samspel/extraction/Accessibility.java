package org.samspel.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an automatic check of a file has looked at, and what it has found. It is no score and no
 * guarantee: whether a description of a picture is any good, only a person can tell.
 *
 * @param findings what was checked; empty when this kind of file cannot be checked
 */
public record Accessibility(List<Finding> findings) {

    static final Accessibility UNCHECKED = new Accessibility(List.of());

    private static final int FINDING_BYTES = 1 + 2 * Integer.BYTES;

    /** What the findings come to. */
    public sealed interface Verdict {
        /** Nothing was found that would be in the way. */
        record Good() implements Verdict {}

        /**
         * @param flaws at least one
         */
        record Flawed(List<Finding> flaws) implements Verdict {}

        /** The pages are pictures: there is no text to read out. */
        record Unreadable() implements Verdict {}

        /** This file has not been checked. */
        record Unknown() implements Verdict {}
    }

    public Accessibility {
        findings = List.copyOf(findings);
    }

    public Verdict verdict() {
        List<Finding> flaws = findings.stream().filter(finding -> !finding.isMet()).toList();
        if (findings.isEmpty()) {
            return new Verdict.Unknown();
        }
        if (flaws.stream().anyMatch(Accessibility::isAllWithoutText)) {
            return new Verdict.Unreadable();
        }
        return flaws.isEmpty() ? new Verdict.Good() : new Verdict.Flawed(flaws);
    }

    private static boolean isAllWithoutText(Finding finding) {
        return finding.aspect() == Finding.Aspect.TEXT && finding.met() == 0;
    }

    /** How many bytes {@link #write} writes. */
    int bytes() {
        return 1 + findings.size() * FINDING_BYTES;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(findings.size());
        for (Finding finding : findings) {
            out.writeByte(finding.aspect().code());
            out.writeInt(finding.met());
            out.writeInt(finding.of());
        }
    }

    static Accessibility read(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(new Finding(aspect(in.readUnsignedByte()), in.readInt(), in.readInt()));
        }
        return new Accessibility(findings);
    }

    private static Finding.Aspect aspect(int code) throws IOException {
        return Finding.Aspect.of(code).orElseThrow(() -> new IOException("These are not findings"));
    }
}
