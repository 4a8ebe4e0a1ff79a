package io.clientele.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hands a test synthetic customers: a parameter of type {@link Shop} or {@link io.clientele.generate.Population} is
 * filled in. On a class it holds for all its tests; on a method or a parameter it replaces the class's.
 *
 * <pre>{@code
 * @SeededCustomers(customers = 200, seed = 7)
 * class ChurnReportTest {
 *     @Test
 *     void lapsedCustomersAreListed(Shop shop) { … }
 * }
 * }</pre>
 *
 * The same values give the same customers on any day and any machine. A shop is made once for each set of values and
 * shared by the tests of a run, since nothing in it can be changed.
 */
@Documented
@Inherited
@ExtendWith(SeededCustomersExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface SeededCustomers {

    long customers() default 500;

    /** The window's length in days. */
    int days() default 730;

    long seed() default 42;

    /** The first day after the window, as yyyy-mm-dd. */
    String asOf() default "2026-01-01";

    int products() default 20;

    /** en_US, pl_PL, de_DE or fr_FR. */
    String locale() default "en_US";

    /** Cancelled orders for each completed one, 0 to 1. */
    double cancelled() default 0;
}
