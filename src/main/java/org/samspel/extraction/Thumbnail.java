package org.samspel.extraction;

import java.nio.file.Path;

/**
 * A small JPEG picture of a file's first page.
 *
 * @param file where it lies; it may be deleted at any time
 * @param width in pixels
 * @param height in pixels
 */
public record Thumbnail(Path file, int width, int height) {}
