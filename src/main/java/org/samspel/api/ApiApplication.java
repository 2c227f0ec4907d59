package org.samspel.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * Everything for machines is below {@code /api/v1}. With the launcher this class alone stays in the
 * application, where the server finds it; so it uses nothing of this package that isn't public.
 */
@ApplicationPath("/api/v1")
public final class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                StatusResource.class,
                DownloadsResource.class,
                WorksResource.class,
                FilesResource.class,
                SearchResource.class,
                SourcesResource.class,
                Failures.class,
                Conditions.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        // Otherwise OPTIONS gives the description of every resource away.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
