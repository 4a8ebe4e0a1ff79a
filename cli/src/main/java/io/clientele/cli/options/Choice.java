package io.clientele.cli.options;

import io.clientele.text.TextValues;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** One of an enum's constants, written in lower case with hyphens; case doesn't count. */
public abstract class Choice<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
    private final E[] constants;

    protected Choice(E[] constants) {
        this.constants = constants.clone();
    }

    /** As the user writes it. */
    public static String key(Enum<?> constant) {
        return TextValues.key(constant);
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
        return Refusal.of(() -> TextValues.choice(text, constants));
    }
}
