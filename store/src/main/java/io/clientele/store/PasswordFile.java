package io.clientele.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's file of passwords, which the driver reads. The driver reads it whoever else may; PostgreSQL's own programs don't, so
 * that it is noticed.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgpass.html">The password file</a>
 */
final class PasswordFile {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private PasswordFile() {}

    /** Why the file is not to be used; null where nothing is wrong with it, or where there is none and none was named. */
    static @Nullable String fault() {
        String named = named();
        File file = named == null ? new File(System.getProperty("user.home", ""), ".pgpass") : new File(named);
        if (!file.exists()) {
            return named == null ? null : "the password file " + file + " is not there";
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file.toPath());
            return permissions.stream().noneMatch(OF_OTHERS::contains)
                    ? null
                    : "the password file " + file + " was not used, since others may use it ("
                            + PosixFilePermissions.toString(permissions) + "); chmod 600 makes it yours alone";
        } catch (UnsupportedOperationException e) {
            return null; // Windows keeps other people out of one's own folder.
        } catch (IOException e) {
            return "the password file " + file + " can't be read: " + Messages.oneLine(e);
        }
    }

    /** By the driver's property or by PostgreSQL's variable. */
    private static @Nullable String named() {
        String property = System.getProperty("org.postgresql.pgpassfile");
        String name = property == null || property.isBlank() ? System.getenv("PGPASSFILE") : property;
        return name == null || name.isBlank() ? null : name;
    }
}
