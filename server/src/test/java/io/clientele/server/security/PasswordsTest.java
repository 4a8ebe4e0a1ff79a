package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @CsvSource({
        "short, has 5 characters",
        "ünïcödé, has 7 characters",
        "Ann@Example.com, is the username",
        "ann-smith, is the username",
        "PASSWORD123, is one of the passwords that are tried first",
        "tab\there now, has a control character",
    })
    void refusesWhatIsGuessedAtOnce(String password, String why) {
        String username = password.equals("ann-smith") ? "Ann-Smith@example.com" : "ann@example.com";

        assertThat(Passwords.complaint(username, password))
                .hasValueSatisfying(text -> assertThat(text).startsWith(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eightchr", "correct horse", "пароль на русском", "🔑🔑🔑🔑🔑🔑🔑🔑"})
    void takesWhatIsLongEnough(String password) {
        assertThat(Passwords.complaint("ann", password)).isEmpty();
        assertThat(Passwords.matches(password, Passwords.hash(password))).isTrue();
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        String longest = "ä".repeat(36);

        assertThat(Passwords.complaint("ann", longest)).isEmpty();
        assertThat(Passwords.complaint("ann", longest + "x"))
                .hasValue("has 73 bytes in UTF-8, but may have at most 72");
        assertThat(Passwords.matches(longest + "x", Passwords.hash(longest))).isFalse();
    }

    @Test
    void knowsThePasswordHoweverItsLettersAreComposed() {
        assertThat(Passwords.matches("cafe\u0301 au lait", Passwords.hash("caf\u00e9 au lait")))
                .isTrue();
    }

    @Test
    void saltsAndNamesTheMethod() {
        assertThat(Passwords.hash("the same one"))
                .startsWith("{bcrypt}$2a$10$")
                .isNotEqualTo(Passwords.hash("the same one"));
    }

    @Test
    void asksForABetterHashWhereItIsWeak() {
        assertThat(Passwords.outdated(Passwords.hash("the same one"))).isFalse();
        assertThat(Passwords.outdated("{bcrypt}$2a$04$3ctRDBOBocjo//XhRn0nbOm2z7smIkKpUSrxZ2KdTR7znJZTIDNfC"))
                .isTrue();
    }

    @Test
    void matchesNoHashOfAnUnknownMethod() {
        assertThat(Passwords.matches("whatever", "{md5}00000000")).isFalse();
        assertThat(Passwords.matches("whatever", "rubbish")).isFalse();
        assertThat(Passwords.matches("", "")).isFalse();
    }
}
