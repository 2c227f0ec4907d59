package org.samspel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
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
    private static final Set<String> APART = Set.of("/status", "/statistics/downloads.csv");

    @Test
    void everyAddressThatIsAnsweredIsDescribedAndNoOther() {
        Set<String> answered =
                Stream.of(WorksResource.class, FilesResource.class, SearchResource.class)
                        .flatMap(OperationsTest::paths)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described =
                Operations.ALL.stream()
                        .map(Operation::path)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(described, answered);
        assertEquals(
                answered.size() + APART.size(),
                new ApiApplication()
                        .getClasses().stream().flatMap(OperationsTest::paths).distinct().count());
    }

    private static Stream<String> paths(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .map(
                        method ->
                                path(resource.getAnnotation(Path.class))
                                        + path(method.getAnnotation(Path.class)))
                .map(path -> path.replaceAll("/+", "/").replaceAll(": [^}]*}", "}"));
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : "/" + path.value();
    }

    @Test
    void everyParameterOfAPathIsDescribed() {
        for (Operation operation : Operations.ALL) {
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
        assertEquals(
                Operations.ALL.size(),
                Operations.ALL.stream().map(Operation::id).distinct().count());
    }
}
