package io.clientele.server.page;

import java.util.regex.Pattern;

/** A path that a form sends along to return to. Anything that could lead to another host is refused. */
public final class LocalPath {
    /** A second slash or a backslash at the start would begin a host's name; control characters vanish in browsers. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    private LocalPath() {}

    public static boolean is(String path) {
        return LOCAL.matcher(path).matches();
    }

    /** The path if it is one of this server, else the other one. */
    public static String orElse(String path, String otherwise) {
        return is(path) ? path : otherwise;
    }
}
