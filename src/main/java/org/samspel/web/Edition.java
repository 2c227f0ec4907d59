package org.samspel.web;

import org.samspel.publishing.Site;
import org.samspel.themes.Theme;

/**
 * What readers get at one moment: a site in a theme, with the pages and the texts for programs made
 * of them so far. A request takes one edition and keeps to it.
 *
 * @param version for live reload: changes when anything readers see does
 */
record Edition(Site site, Theme theme, ReadyPages pages, ReadyTexts texts, String version) {}
