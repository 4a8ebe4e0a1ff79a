package io.clientele.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * One JSON document on standard output. Commands name this class only where {@code --json} was given: Jackson is a hundred
 * classes that nobody else should wait for.
 */
final class JsonOutput {
    private JsonOutput() {}

    /** A generator of an indented document; closing it ends the document with a line end and leaves the stream open. */
    static JsonGenerator document(PrintStream out) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        return factory.createGenerator(new Indented(), out, JsonEncoding.UTF8);
    }

    /** Ends a document. */
    static void end(JsonGenerator json, PrintStream out) {
        json.close();
        out.print('\n');
    }

    /** An amount in cents as a number with two decimals. */
    static void money(JsonGenerator json, String name, long cents) {
        json.writeName(name);
        json.writeNumber(BigDecimal.valueOf(cents, 2));
    }

    /** A number, or null where there is none. */
    static void number(JsonGenerator json, String name, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines);
        }
    }
}
