package io.clientele.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a file was understood: shown to the user, who can overrule any of it.
 *
 * @param format such as {@code CSV, UTF-8, comma, header in line 1}
 * @param columns what each used column is: from the role ({@code customer}, {@code date}, {@code amount}, …) to the column's
 *     name, or {@code column 3} if the file has no header; in a fixed order
 * @param orderMeaning such as {@code each row is an order}
 * @param amountMeaning such as {@code quantity × unit price, decimal point}
 * @param dateFormat such as {@code dd/MM/yyyy HH:mm}
 * @param zone the zone in which times without one were read, such as {@code UTC}
 */
public record ImportMapping(
        String format,
        Map<String, String> columns,
        String orderMeaning,
        String amountMeaning,
        String dateFormat,
        String zone) {

    public ImportMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
