package io.clientele.junit;

import io.clientele.generate.Population;
import io.clientele.people.PersonLocale;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fills in parameters of type {@link Shop} and {@link Population}; see {@link SeededCustomers}. */
public final class SeededCustomersExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SeededCustomersExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Shop.class || type == Population.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Population population = population(annotation(parameter, context));
        if (parameter.getParameter().getType() == Population.class) {
            return population;
        }
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(population, ignored -> Shop.of(population), Shop.class);
    }

    /** The nearest one: on the parameter, the method, or the class and those around it. */
    private static SeededCustomers annotation(ParameterContext parameter, ExtensionContext context) {
        Optional<SeededCustomers> found = parameter.findAnnotation(SeededCustomers.class);
        Optional<ExtensionContext> at = Optional.of(context);
        while (found.isEmpty() && at.isPresent()) {
            found = AnnotationSupport.findAnnotation(at.get().getElement(), SeededCustomers.class);
            at = at.get().getParent();
        }
        return found.orElseThrow(() -> new ParameterResolutionException(
                "a test with a " + parameter.getParameter().getType().getSimpleName() + " needs @SeededCustomers"));
    }

    private static Population population(SeededCustomers values) {
        try {
            return Population.defaults()
                    .customers(values.customers())
                    .days(values.days())
                    .seed(values.seed())
                    .asOf(LocalDate.parse(values.asOf()))
                    .products(values.products())
                    .locale(PersonLocale.ofTag(values.locale()))
                    .cancelled(values.cancelled());
        } catch (DateTimeParseException e) {
            throw new ParameterResolutionException(
                    "@SeededCustomers: asOf is '" + values.asOf() + "', but must be a date such as 2026-01-01", e);
        } catch (IllegalArgumentException e) {
            throw new ParameterResolutionException("@SeededCustomers: " + e.getMessage(), e);
        }
    }
}
