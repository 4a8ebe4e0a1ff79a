package io.clientele.verify.architecture.broken.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Formatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

final class AsksLocale {
    String format(double value) {
        return String.format("%.2f", value);
    }

    String formatted(double value) {
        return "%.2f".formatted(value);
    }

    String lower(String text) {
        return text.toLowerCase();
    }

    String upper(String text) {
        return text.toUpperCase();
    }

    UnaryOperator<String> reference() {
        return String::toLowerCase;
    }

    Locale locale() {
        return Locale.getDefault();
    }

    void stream(PrintStream out, double value) {
        out.printf("%.2f", value);
    }

    void writer(PrintWriter out, double value) {
        out.format("%.2f", value);
    }

    Formatter formatter() {
        return new Formatter();
    }

    DecimalFormat decimal() {
        return new DecimalFormat("0.00");
    }

    NumberFormat number() {
        return NumberFormat.getPercentInstance();
    }

    DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("MMM");
    }

    DateTimeFormatter localized() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT);
    }

    DateTimeFormatter built() {
        return new DateTimeFormatterBuilder().appendPattern("MMM").toFormatter();
    }
}
