package org.samspel.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says to who writes a program what a record or one of its fields is. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface About {
    /** One sentence in English. */
    String value();

    /** The only texts it can be; none: any. */
    String[] oneOf() default {};
}
