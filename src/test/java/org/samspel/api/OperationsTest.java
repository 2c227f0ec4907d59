package org.samspel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samspel.openapi.Operation;
import org.samspel.openapi.Parameter;

/** What is described is what is answered. */
class OperationsTest {
    /** Counts and figures of the portal itself, which are older than the description. */
    private static final Set<String> APART = Set.of("GET /status", "GET /statistics/downloads.csv");

    /** What {@link WorkAddress} leads to, and how it is described. */
    private static final Map<Class<?>, String> BELOW_WORKS =
            Map.of(
                    WorkResource.class, " /works/{kind}/{name}",
                    TranslationResource.class, " /works/{kind}/{name}/translations/{language}",
                    WorkFilesResource.class, " /works/{kind}/{name}/files",
                    WorkFileResource.class, " /works/{kind}/{name}/files/{file}");

    @Test
    void everyAddressThatIsAnsweredIsDescribedAndNoOther() {
        Set<String> answered =
                Stream.of(
                                WorksResource.class,
                                FilesResource.class,
                                SearchResource.class,
                                SourcesResource.class)
                        .flatMap(OperationsTest::paths)
                        .collect(Collectors.toCollection(TreeSet::new));
        BELOW_WORKS.forEach((it, path) -> verbs(it).forEach(verb -> answered.add(verb + path)));
        Set<String> described =
                all().map(operation -> method(operation) + " " + operation.path())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(described, answered);
        assertEquals(
                answered.size() + APART.size(),
                BELOW_WORKS.keySet().stream().flatMap(OperationsTest::verbs).count()
                        + new ApiApplication()
                                .getClasses().stream()
                                        .flatMap(OperationsTest::paths)
                                        .distinct()
                                        .count());
    }

    private static Stream<Operation> all() {
        return Stream.concat(Operations.ALL.stream(), Operations.WRITING.stream());
    }

    private static String method(Operation operation) {
        return operation.demand().map(demand -> demand.method().name()).orElse("GET");
    }

    private static Stream<String> paths(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> methods(method).map(name -> name + " " + path(method)));
    }

    private static String path(Method method) {
        String path =
                path(method.getDeclaringClass().getAnnotation(Path.class))
                        + path(method.getAnnotation(Path.class));
        return path.replaceAll("/+", "/").replaceAll(": [^}]*}", "}");
    }

    private static Stream<String> verbs(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(OperationsTest::methods);
    }

    private static Stream<String> methods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : "/" + path.value();
    }

    @Test
    void everyParameterOfAPathIsDescribed() {
        for (Operation operation : all().toList()) {
            List<String> named =
                    operation.parameters().stream()
                            .filter(it -> it.place() == Parameter.Place.PATH)
                            .map(it -> "{" + it.name() + "}")
                            .toList();
            List<String> there =
                    Arrays.stream(operation.path().split("/"))
                            .filter(segment -> segment.startsWith("{"))
                            .toList();
            assertEquals(there, named, operation.id());
        }
    }

    @Test
    void everyQuestionHasANameOfItsOwn() {
        assertEquals(all().count(), all().map(Operation::id).distinct().count());
    }
}
