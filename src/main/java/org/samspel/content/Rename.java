package org.samspel.content;

/**
 * A file that has moved. Both are paths of files; chains are already collapsed to the newest name.
 *
 * @param from a path at which there is no file any more
 * @param to where it is now
 */
public record Rename(ContentPath from, ContentPath to) {}
