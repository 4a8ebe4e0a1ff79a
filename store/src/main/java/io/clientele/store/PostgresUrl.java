package io.clientele.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * A PostgreSQL database: {@code jdbc:postgresql://HOST:PORT/DATABASE?user=…} with the driver's parameters, or the form that
 * PostgreSQL's own programs take, {@code postgresql://USER:PASSWORD@HOST/DATABASE}. A class and no record, so that nothing
 * prints the password by mistake.
 */
public final class PostgresUrl implements DbLocation {
    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?(?:postgresql|postgres):(?://(?:(?<who>[^/?]*)@)?(?<hosts>[^/?@]*)/)?(?<database>[^/?#@:]+)"
                    + "(?:\\?(?<parameters>.*))?",
            Pattern.CASE_INSENSITIVE);
    private static final String USER = "user";

    private final String base;
    private final Properties parameters;

    private PostgresUrl(String base, Properties parameters) {
        this.base = base;
        this.parameters = parameters;
    }

    /** @throws StoreException if it has another form or a parameter that the driver does not know, which may be a password */
    static PostgresUrl parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new StoreException(
                    "database is a PostgreSQL URL, but must be like jdbc:postgresql://HOST:PORT/DATABASE?user=NAME");
        }
        Properties parameters = new Properties();
        for (String parameter : list(form.group("parameters"), "&")) {
            int equals = parameter.indexOf('=');
            String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
            if (equals < 0 || PGProperty.forName(name) == null) {
                throw new StoreException("database URL has the parameter '" + name
                        + "', but PostgreSQL's driver knows none of that name with a value");
            }
            parameters.setProperty(name, decoded(parameter.substring(equals + 1)));
        }
        List<String> who = list(form.group("who"), ":");
        if (!who.isEmpty()) {
            parameters.setProperty(USER, decoded(who.get(0)));
        }
        if (who.size() > 1) {
            parameters.setProperty(
                    "password", decoded(form.group("who").substring(who.get(0).length() + 1)));
        }
        String hosts = form.group("hosts");
        return new PostgresUrl(
                "jdbc:postgresql:" + (hosts == null ? "" : "//" + hosts + "/") + form.group("database"), parameters);
    }

    /** For the driver, together with {@link #properties}. */
    String url() {
        return base;
    }

    /** The URL's parameters, the password among them; a new copy. */
    Properties properties() {
        Properties copy = new Properties();
        parameters.forEach((name, value) -> copy.setProperty((String) name, (String) value));
        return copy;
    }

    /** Who logs in; null for whoever runs the program. */
    @Nullable
    String user() {
        return parameters.getProperty(USER);
    }

    String database() {
        return base.substring(Math.max(base.lastIndexOf('/'), base.lastIndexOf(':')) + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostgresUrl url && base.equals(url.base) && parameters.equals(url.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(base, parameters);
    }

    /** The URL without passwords. */
    @Override
    public String toString() {
        List<String> shown = new ArrayList<>();
        for (String name : parameters.stringPropertyNames().stream().sorted().toList()) {
            if (!name.toLowerCase(Locale.ROOT).contains("password")) {
                shown.add(name + "=" + URLEncoder.encode(parameters.getProperty(name), StandardCharsets.UTF_8));
            }
        }
        return base + (shown.isEmpty() ? "" : "?" + String.join("&", shown));
    }

    private static List<String> list(@Nullable String text, String separator) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new StoreException("database URL has a % that begins no character; write %25 for a percent sign", e);
        }
    }
}
