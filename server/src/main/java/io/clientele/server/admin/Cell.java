package io.clientele.server.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a row in one column.
 *
 * @param text for people
 * @param raw for programs: in the exported file
 * @param href where the text leads; null for nowhere
 * @param badge the kind of badge that the text is shown as, such as {@code pending}; null for none
 */
public record Cell(
        String text,
        String raw,
        @Nullable String href,
        @Nullable String badge) {

    public static Cell text(@Nullable String text) {
        String shown = text == null ? "" : text;
        return new Cell(shown, shown, null, null);
    }

    public static Cell number(long number) {
        return new Cell(Format.count(number), Long.toString(number), null, null);
    }

    /** A number that is a name: without separators. */
    public static Cell id(long id) {
        return text(Long.toString(id));
    }

    public static Cell money(long cents) {
        return new Cell(Format.money(cents), Format.plainMoney(cents), null, null);
    }

    public static Cell instant(@Nullable Instant instant) {
        return instant == null ? text("") : new Cell(Format.minute(instant), instant.toString(), null, null);
    }

    public static Cell yesNo(boolean yes) {
        return new Cell(yes ? "yes" : "no", Boolean.toString(yes), null, yes ? "good" : "muted");
    }

    public Cell linked(String target) {
        return new Cell(text, raw, target, badge);
    }

    public Cell badge(String kind) {
        return new Cell(text, raw, href, kind);
    }
}
