package org.samspel.rendering;

/** HTML that has been through the sanitiser. Only this package can make one. */
public final class SafeHtml {
    private final String value;

    SafeHtml(String value) {
        this.value = value;
    }

    @Override
    public String toString() {
        return value;
    }
}
