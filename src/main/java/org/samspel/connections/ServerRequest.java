package org.samspel.connections;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Optional;
import org.apache.catalina.connector.RequestFacade;
import org.glassfish.grizzly.http.server.Request;

/** What the server itself knows of a request. */
final class ServerRequest {
    private ServerRequest() {}

    /** Nothing when the request is not one of the server's own, as in a test. */
    static Optional<Request> of(ServletRequest request) {
        ServletRequest own = request;
        while (own instanceof ServletRequestWrapper wrapper) {
            own = wrapper.getRequest();
        }
        return own instanceof RequestFacade facade
                ? Optional.of(facade.getUnwrappedCoyoteRequest().getCoyoteRequest())
                : Optional.empty();
    }
}
