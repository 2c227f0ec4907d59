package org.samspel.search;

/**
 * A place of a text where something that is looked for stands.
 *
 * @param start in characters
 * @param end behind the last
 * @param what number of what is looked for: two marks of the same are worth little more than one
 * @param weight of what is looked for
 */
record Mark(int start, int end, int what, float weight) {
    int length() {
        return end - start;
    }
}
