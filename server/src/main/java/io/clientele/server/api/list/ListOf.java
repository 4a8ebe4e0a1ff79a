package io.clientele.server.api.list;

import io.clientele.store.query.Field;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the method that answers a list, and says by what it can be filtered and sorted: that is all its URLs may hold. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ListOf {

    /** An enum of fields. */
    Class<? extends Field> value();

    /** In what {@code search} looks, for the documentation. */
    String search();

    /** Whether a page can also be reached by {@code cursor}. */
    boolean cursors() default true;
}
