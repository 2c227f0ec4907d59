package org.samspel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses TRACE and hangs up: the server leaves the body of such a request unread, and would take
 * it for the next request on the connection, which behind a proxy may be another reader's. Before
 * what is not {@link SiteServlet}, which does so itself: a filter costs each page a little.
 */
public final class TraceFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final String TRACE = "TRACE";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8"); // words in addresses, whatever the server believes
        if (request.getMethod().equals(TRACE)) {
            refuse(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    static void refuse(HttpServletResponse response) {
        response.setHeader("Connection", "close");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
