package io.clientele.cli.options;

import io.clientele.text.TextValues;
import picocli.CommandLine.ITypeConverter;

/** A whole number within a range. */
public abstract class WholeNumber implements ITypeConverter<Long> {
    private final long least;
    private final long most;

    /** @param most the greatest that is allowed */
    protected WholeNumber(long least, long most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public final Long convert(String text) {
        return Refusal.of(() -> TextValues.wholeNumber(text, least, most));
    }

    /** Any number that fits into 64 bits. */
    public static final class Any extends WholeNumber {
        public Any() {
            super(Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /** A count of things to show, at least one. */
    public static final class Count extends WholeNumber {
        public Count() {
            super(1, Integer.MAX_VALUE);
        }
    }

    /** A TCP port; 0 stands for any free one. */
    public static final class Port extends WholeNumber {
        public Port() {
            super(0, 65_535);
        }
    }
}
