package org.samspel.extraction;

/** What one look into a file gives. */
record Reading(PackedText text, Accessibility accessibility) {}
