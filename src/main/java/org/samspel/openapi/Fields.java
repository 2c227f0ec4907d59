package org.samspel.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The fields of records. */
public final class Fields {
    /** Stays when an answer is narrowed, so that its reader knows what it is of. */
    public static final String ALWAYS = "id";

    private Fields() {}

    /** Names of the fields of a record, in its order. */
    public static List<String> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
