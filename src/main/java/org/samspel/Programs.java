package org.samspel;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.samspel.api.Api;
import org.samspel.api.Description;
import org.samspel.api.Gate;
import org.samspel.launcher.Settings;

/** Opens the interface for programs beside the pages for readers. */
final class Programs {
    private Programs() {}

    static void serve(ServletContext context, Api api, Settings settings) {
        context.setAttribute(Api.NAME, api);
        // More than are made at once, since what is large waits for slow readers here.
        int atOnce = 2 * Math.max(2, Runtime.getRuntime().availableProcessors());
        var gate =
                context.addFilter(
                        "gate",
                        new Gate(settings.api().origins(), settings.api().perMinute(), atOnce));
        gate.setAsyncSupported(true);
        gate.addMappingForUrlPatterns(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC),
                true,
                "/api/v1/*",
                "/openapi");
        var description =
                context.addServlet("description", new Description(api.surroundings().url()));
        description.setAsyncSupported(true);
        description.addMapping("/openapi");
    }
}
