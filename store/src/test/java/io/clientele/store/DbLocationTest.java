package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbLocationTest {

    @Test
    void aPathIsAPath() {
        DbLocation location = DbLocation.parse("some folder/shop.db");
        assertThat(location.file()).isEqualTo(Path.of("some folder/shop.db"));
        assertThat(location).hasToString("some folder/shop.db");
    }

    @Test
    void aJdbcUrlNamesItsPath() {
        assertThat(DbLocation.parse("jdbc:sqlite:shop.db").file()).isEqualTo(Path.of("shop.db"));
        assertThat(DbLocation.parse("JDBC:SQLite:/data/shop.db").file()).isEqualTo(Path.of("/data/shop.db"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/shop?user=me&password=secret",
                "postgresql://me:secret@localhost/shop",
                "postgres://me:secret@localhost/shop",
                "jdbc:mysql://localhost/shop?password=secret"
            })
    void anotherDatabaseIsRefusedWithoutRepeatingItsPassword(String url) {
        assertThatThrownBy(() -> DbLocation.parse(url))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("works with SQLite alone")
                .hasMessageContaining(url.substring(0, url.indexOf(':') + 1))
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
}
