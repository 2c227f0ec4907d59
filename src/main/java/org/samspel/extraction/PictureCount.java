package org.samspel.extraction;

/**
 * Pictures in an office document, and how many have a description or are marked as decoration. What
 * describes a drawing comes before what is drawn; a drawing without a picture, such as a box of
 * text, needs no description.
 */
final class PictureCount {

    private boolean described;
    private boolean counted = true;
    private int pictures;
    private int withDescription;

    /**
     * @param about the element that names and describes a drawing
     */
    void begins(XmlPart part, String about) {
        if (part.beginning().equals(about)) {
            described = !part.attribute("descr").isBlank();
            counted = false;
        } else if (part.beginning().equals("decorative")) {
            described |= part.attribute("val").matches("1|true");
        } else if (!counted && part.beginning().matches("blip|chart")) {
            counted = true;
            pictures++;
            withDescription += described ? 1 : 0;
        }
    }

    void report(AccessibilityCheck check) {
        check.found(Finding.Aspect.IMAGES, withDescription, pictures);
    }
}
