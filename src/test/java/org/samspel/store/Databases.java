package org.samspel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Both kinds of database, for tests that hold for either: a file of H2, and a real PostgreSQL that
 * is started once. Where that can't run the tests fail; they are never left out.
 */
public final class Databases implements ParameterResolver {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The name of a test says which one it was. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    /** An empty database for each test. */
    public record Server(EmbeddedPostgres postgres) implements AutoCloseable {
        static Server start() {
            try {
                return new Server(EmbeddedPostgres.start());
            } catch (IOException e) {
                throw new AssertionError("PostgreSQL does not start", e);
            }
        }

        public DatabasePlace empty(Kind kind, Path folder) throws SQLException {
            if (kind == Kind.H2) {
                return new DatabasePlace("", "", "", folder.resolve("database"));
            }
            String name = "samspel" + NUMBER.incrementAndGet();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
            return new DatabasePlace(url, "postgres", "postgres", folder.resolve("unused"));
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return extension
                .getRoot()
                .getStore(Namespace.create(Databases.class))
                .getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class);
    }
}
