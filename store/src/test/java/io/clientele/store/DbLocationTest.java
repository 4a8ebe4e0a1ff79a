package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbLocationTest {

    @Test
    void aPathIsAPath() {
        DbLocation location = DbLocation.parse("some folder/shop.db");
        assertThat(file(location)).isEqualTo(Path.of("some folder/shop.db"));
        assertThat(location).hasToString("some folder/shop.db");
    }

    @Test
    void aJdbcUrlNamesItsPath() {
        assertThat(file(DbLocation.parse("jdbc:sqlite:shop.db"))).isEqualTo(Path.of("shop.db"));
        assertThat(file(DbLocation.parse("JDBC:SQLite:/data/shop.db"))).isEqualTo(Path.of("/data/shop.db"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/shop?user=me&password=secret",
                "postgresql://me:secret@localhost/shop",
                "postgres://me:secret@localhost/shop",
                "PostgreSQL://me:secret@localhost/shop",
                "jdbc:postgresql://me:secret@localhost/shop",
            })
    void aPostgresUrlIsReadInEachOfItsFormsAndNeverShowsItsPassword(String text) {
        PostgresUrl url = (PostgresUrl) DbLocation.parse(text);
        assertThat(url.url()).isEqualTo("jdbc:postgresql://localhost/shop");
        assertThat(url.properties()).containsOnly(entry("user", "me"), entry("password", "secret"));
        assertThat(url.database()).isEqualTo("shop");
        assertThat(url).hasToString("jdbc:postgresql://localhost/shop?user=me");
        assertThat(url).isEqualTo(DbLocation.parse("postgresql://me:secret@localhost/shop"));
    }

    @Test
    void aPostgresUrlKeepsTheDriversParameters() {
        PostgresUrl url = (PostgresUrl) DbLocation.parse(
                "jdbc:postgresql://a:5433,[::1]:5434/shop?sslmode=require&currentSchema=my%20shop&sslpassword=secret");
        assertThat(url.url()).isEqualTo("jdbc:postgresql://a:5433,[::1]:5434/shop");
        assertThat(url.properties()).containsEntry("currentSchema", "my shop").containsEntry("sslpassword", "secret");
        assertThat(url).hasToString("jdbc:postgresql://a:5433,[::1]:5434/shop?currentSchema=my+shop&sslmode=require");
        assertThat(DbLocation.parse("jdbc:postgresql:shop")).hasToString("jdbc:postgresql:shop");
    }

    @Test
    void aPasswordMayHoldAnyCharacter() {
        assertThat(((PostgresUrl) DbLocation.parse("postgres://me:a%40b:c%25@localhost/shop")).properties())
                .containsEntry("password", "a@b:c%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/shop?pasword=secret",
                "jdbc:postgresql://localhost/shop?password=secret&quick",
                "jdbc:postgresql://localhost/shop?password=secret%",
                "jdbc:postgresql://localhost/?password=secret",
                "jdbc:postgresql://me:secret@localhost",
                "postgres://me:secret@localhost",
                "postgresql:?password=secret",
                "jdbc:mysql://localhost/shop?password=secret",
                "mysql://me:secret@localhost/shop",
            })
    void aUrlThatCannotBeReadIsRefusedWithoutRepeatingItsPassword(String url) {
        assertThatThrownBy(() -> DbLocation.parse(url))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("database ")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file:x.db?mode=ro", "shop?.db", "/"
            })
    void whatIsNoPathIsRefused(String text) {
        assertThatThrownBy(() -> DbLocation.parse(text))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("database is '" + text + "', but");
    }

    private static Path file(DbLocation location) {
        return ((SqliteFile) location).file();
    }
}
