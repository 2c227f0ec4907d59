/**
 * The site over HTTP.
 *
 * <p>Owns: servlets, ready pages, conditional requests, headers, error pages.
 *
 * <p>Reads: the current site, views of its pages, the theme. Gives: responses.
 *
 * <p>Never: reads content or decides what a page says.
 */
@NullMarked
package org.samspel.web;

import org.jspecify.annotations.NullMarked;
