package org.samspel.clients;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request that was sent on, at the address it came with. */
final class SameAddress extends HttpServletRequestWrapper {
    private final Address address;

    /** All a request tells of its address, as it tells it: what is not there is null. */
    record Address(
            String url,
            String uri,
            String servlet,
            @Nullable String below,
            @Nullable String query) {
        static Address of(HttpServletRequest request) {
            return new Address(
                    request.getRequestURL().toString(),
                    request.getRequestURI(),
                    request.getServletPath(),
                    request.getPathInfo(),
                    request.getQueryString());
        }
    }

    SameAddress(HttpServletRequest request, Address address) {
        super(request);
        this.address = address;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(address.url());
    }

    @Override
    public String getRequestURI() {
        return address.uri();
    }

    @Override
    public String getServletPath() {
        return address.servlet();
    }

    @Override
    public @Nullable String getPathInfo() {
        return address.below();
    }

    @Override
    public @Nullable String getQueryString() {
        return address.query();
    }
}
