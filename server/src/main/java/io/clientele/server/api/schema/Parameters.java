package io.clientele.server.api.schema;

import io.clientele.server.api.list.ListOf;
import io.clientele.server.api.list.ListParameter;
import io.clientele.server.api.list.PageLinks;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.Field;
import io.clientele.store.query.ListRequest;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Query parameters as the document has them. */
final class Parameters {
    private static final int MAX_TEXT = 500;

    private Parameters() {}

    static Parameter format() {
        StringSchema schema = new StringSchema();
        schema.setEnum(List.of("json", "api"));
        return query("format", "Goes before the header Accept: JSON, or the page for browsers.", schema);
    }

    /** What springdoc knows of a path's or a header's parameter is its type. */
    static void describe(Parameter parameter) {
        if ("path".equals(parameter.getIn())) {
            parameter.description("The record's id.").schema(integer(1));
        } else if ("If-Match".equals(parameter.getName())) {
            parameter.description("An ETag: the change is made only if the record still is of this version.");
        }
    }

    static Parameter of(ListParameter parameter, ListOf list) {
        Field field = parameter.field();
        Comparison comparison = parameter.comparison();
        if (field != null && comparison != null) {
            Schema<?> schema = filter(field, comparison);
            Parameter query = query(parameter.name(), meaning(field, comparison), schema);
            return schema instanceof ArraySchema ? commaSeparated(query) : query;
        }
        return switch (parameter.name()) {
            case ListParameter.PAGE -> query(parameter.name(), "A page's number, or the word last.", page());
            case ListParameter.PAGE_SIZE ->
                query(
                        parameter.name(),
                        "Rows of a page.",
                        integer(1)
                                .maximum(BigDecimal.valueOf(ListRequest.MAX_LIMIT))
                                .example(PageLinks.DEFAULT_SIZE));
            case ListParameter.CURSOR ->
                query(
                        parameter.name(),
                        "A place in the list, as next and previous have it; instead of page.",
                        new StringSchema());
            case ListParameter.ORDERING ->
                commaSeparated(query(
                        parameter.name(),
                        "Fields to sort by, the most important first; with a minus before it a field falls.",
                        ordering(list)));
            default ->
                query(
                        parameter.name(),
                        "Words that must all occur in " + list.search() + ".",
                        new StringSchema().maxLength(Criteria.MAX_SEARCH_LENGTH));
        };
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static Parameter commaSeparated(Parameter parameter) {
        return parameter.style(Parameter.StyleEnum.FORM).explode(false);
    }

    private static Schema<?> page() {
        StringSchema last = new StringSchema();
        last.setEnum(List.of("last"));
        return new Schema<>().anyOf(List.of(integer(1).format("int32"), last));
    }

    private static Schema<?> integer(long min) {
        return new IntegerSchema().format("int64").minimum(BigDecimal.valueOf(min));
    }

    private static Schema<?> ordering(ListOf list) {
        List<String> names = new ArrayList<>();
        for (Field field : list.value().getEnumConstants()) {
            if (field.sortable()) {
                names.add(field.key());
                names.add("-" + field.key());
            }
        }
        StringSchema name = new StringSchema();
        name.setEnum(names);
        return new ArraySchema().items(name);
    }

    private static Schema<?> filter(Field field, Comparison comparison) {
        return switch (comparison) {
            case ISNULL -> new BooleanSchema();
            case CONTAINS -> new StringSchema().maxLength(MAX_TEXT);
            case IN -> new ArraySchema().items(value(field)).maxItems(Condition.MAX_VALUES);
            default -> value(field);
        };
    }

    private static Schema<?> value(Field field) {
        return switch (field.type()) {
            case ID -> integer(1);
            case INTEGER -> new IntegerSchema().format("int64");
            case MONEY ->
                new StringSchema().pattern("^-?[0-9]{1,16}(\\.[0-9]{0,2})?$").example("12.50");
            case INSTANT -> new StringSchema().example("2025-01-31");
            case BOOLEAN -> new BooleanSchema();
            case CHOICE -> {
                StringSchema choice = new StringSchema();
                choice.setEnum(field.choices());
                yield choice;
            }
            case TEXT, EMAIL -> new StringSchema().maxLength(MAX_TEXT);
        };
    }

    private static String meaning(Field field, Comparison comparison) {
        String expected = field.type().expected(field);
        return switch (comparison) {
            case EQ -> "Only those whose " + field.key() + " is this: " + expected + ".";
            case IN -> "Only those whose " + field.key() + " is one of these, with commas between.";
            case GTE -> "At least this: " + expected + ".";
            case GT -> "More than this: " + expected + ".";
            case LTE -> "At most this: " + expected + ".";
            case LT -> "Less than this: " + expected + ".";
            case CONTAINS -> "Only those whose " + field.key() + " has this text in it, in whatever case.";
            case ISNULL -> "Only those without " + field.key() + ", or only those with one.";
        };
    }
}
