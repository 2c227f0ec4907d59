package org.samspel.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not known as a form. JAX-RS would look into a form before anybody has asked for
 * it, on a thread that then waits for whoever is in no hurry to send one; and nothing here takes
 * any. Bytes that a program calls a form, as curl does with all it is given, are bytes. Remembers
 * when it is answered on another thread.
 */
final class FormlessRequest extends HttpServletRequestWrapper {
    private static final String NAME = "Content-Type";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BYTES = "application/octet-stream";

    private volatile boolean isSuspended;

    FormlessRequest(HttpServletRequest request) {
        super(request);
    }

    /** Whether somebody answers on another thread, or has by now. */
    boolean isSuspended() {
        return isSuspended;
    }

    @Override
    public AsyncContext startAsync() {
        isSuspended = true;
        return super.startAsync();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        isSuspended = true;
        return super.startAsync(request, response);
    }

    @Override
    public @Nullable String getContentType() {
        String type = super.getContentType();
        boolean isForm =
                type != null && type.strip().regionMatches(true, 0, FORM, 0, FORM.length());
        return isForm ? BYTES : type;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(NAME) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String type = getContentType();
        return name.equalsIgnoreCase(NAME) && type != null
                ? Collections.enumeration(List.of(type))
                : super.getHeaders(name);
    }
}
