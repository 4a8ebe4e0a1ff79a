package io.clientele.server.web;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON for people: two spaces, a line for each thing, nothing between the brackets of what is empty. */
public final class IndentedJson {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private IndentedJson() {}

    public static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(LINES).withArrayIndenter(LINES);
    }
}
