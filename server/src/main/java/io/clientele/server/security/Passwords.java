package io.clientele.server.security;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What a password may be, and how it is stored: as bcrypt's hash, behind the name of the method, so that a better one can
 * take its place at a user's next login.
 *
 * <p>bcrypt reads 72 bytes and ignores what follows, so that longer ones are refused; that is 72 letters of English, and
 * enough. The same letters typed on another keyboard may be other code points: passwords are compared in Unicode's form NFKC.
 */
final class Passwords {
    static final int MIN_CHARACTERS = 8;
    static final int MAX_BYTES = 72;

    /** Of no password; what a login of an unknown user is compared with, so that it takes as long. */
    static final String NOBODYS_HASH = "{bcrypt}$2a$10$3ctRDBOBocjo//XhRn0nbOm2z7smIkKpUSrxZ2KdTR7znJZTIDNfC";

    private static final PasswordEncoder ENCODER = encoder();

    private Passwords() {}

    private static PasswordEncoder encoder() {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return encoder;
    }

    /** What is wrong with a new password; empty if it may be one. */
    static Optional<String> complaint(String username, String password) {
        String normal = normal(password);
        int characters = normal.codePointCount(0, normal.length());
        if (characters < MIN_CHARACTERS) {
            return Optional.of("has " + characters + " characters, but must have at least " + MIN_CHARACTERS);
        }
        int bytes = bytes(normal);
        if (bytes > MAX_BYTES) {
            return Optional.of("has " + bytes + " bytes in UTF-8, but may have at most " + MAX_BYTES);
        }
        if (normal.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("has a control character in it, such as a line's end or a tab");
        }
        String small = normal.toLowerCase(Locale.ROOT);
        String name = username.toLowerCase(Locale.ROOT);
        if (small.equals(name) || small.equals(name.split("@", 2)[0])) {
            return Optional.of("is the username; choose another");
        }
        if (CommonPasswords.contains(small)) {
            return Optional.of("is one of the passwords that are tried first; choose another");
        }
        return Optional.empty();
    }

    static String hash(String password) {
        return String.valueOf(ENCODER.encode(normal(password)));
    }

    /** False also for a hash of no known method. Takes the same time for any password. */
    static boolean matches(String password, String hash) {
        String normal = normal(password);
        boolean same = ENCODER.matches(normal, hash);
        return same && bytes(normal) <= MAX_BYTES;
    }

    /** Whether the hash is weaker than those that are made today. */
    static boolean outdated(String hash) {
        return ENCODER.upgradeEncoding(hash);
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static int bytes(String normal) {
        return normal.getBytes(StandardCharsets.UTF_8).length;
    }
}
