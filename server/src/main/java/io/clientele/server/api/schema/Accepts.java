package io.clientele.server.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the documentation what a method's JSON body may be. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Accepts {

    /** A record with the body's fields. */
    Class<?> value();

    /** Whether there must be a body. */
    boolean required() default true;
}
