package org.samspel.staff;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of its dark squares, with the margin readers need (ISO 18004 §5.3.8). */
public record QrPicture(String path, int size) {
    private static final int MARGIN = 4;

    /**
     * @throws IllegalArgumentException when the text is too long, above 2,300 bytes of UTF-8
     */
    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(path.toString(), code.size + 2 * MARGIN);
    }
}
