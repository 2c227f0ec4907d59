package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A request, its response, and the edition it is answered from. */
record Exchange(HttpServletRequest request, HttpServletResponse response, Edition edition) {}
