package org.samspel.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One request and the answer to it. */
record Exchange(HttpServletRequest request, HttpServletResponse response) {}
