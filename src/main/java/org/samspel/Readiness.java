package org.samspel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;

/** Whether there is a site to read: {@code /health/ready}. */
@Singleton
@org.eclipse.microprofile.health.Readiness
public final class Readiness implements HealthCheck {
    private final ServletContext context;

    @Inject
    Readiness(ServletContext context) {
        this.context = context;
    }

    @Override
    public HealthCheckResponse call() {
        return context.getAttribute(Publisher.class.getName()) instanceof Publisher publisher
                        && publisher.ready()
                ? up(publisher.site())
                : HealthCheckResponse.named("site").down().build();
    }

    private static HealthCheckResponse up(Site site) {
        return HealthCheckResponse.named("site")
                .up()
                .withData("revision", site.revision().id())
                .withData("works", site.works().all().size())
                .build();
    }
}
