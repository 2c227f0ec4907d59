package org.samspel.sharing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** The file is for everybody, who has got it is not: no cache on the way keeps the answer. */
final class PrivateResponse extends HttpServletResponseWrapper {
    PrivateResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, name.equals("Cache-Control") ? "private, no-store" : value);
    }
}
