package io.clientele.cli.options;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of an enum's constants, written in lower case with hyphens; case doesn't count. */
public abstract class Choice<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
    private final E[] constants;

    protected Choice(E[] constants) {
        this.constants = constants.clone();
    }

    /** As the user writes it. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a shell offers when it completes the option. */
    @Override
    public final Iterator<String> iterator() {
        List<String> keys = new ArrayList<>();
        for (E constant : constants) {
            keys.add(key(constant));
        }
        return keys.iterator();
    }

    @Override
    public final E convert(String text) {
        String wanted = text.toLowerCase(Locale.ROOT).replace('_', '-');
        StringBuilder allowed = new StringBuilder();
        for (int i = 0; i < constants.length; i++) {
            String key = key(constants[i]);
            if (key.equals(wanted)) {
                return constants[i];
            }
            allowed.append(i == 0 ? "" : i == constants.length - 1 ? " or " : ", ")
                    .append(key);
        }
        throw new TypeConversionException("is '" + text + "', but must be " + allowed);
    }
}
