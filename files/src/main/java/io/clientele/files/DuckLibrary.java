package io.clientele.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * DuckDB's native library, unpacked once: the driver otherwise inflates 60 MB out of its jar into a temporary file whenever a
 * process opens a database, which takes 0.3 s of processor time. Where its jar holds no library, it looks beside the jar.
 */
public final class DuckLibrary {

    private static final String LIBRARY = "libduckdb_java.so_";

    private DuckLibrary() {}

    /**
     * Puts this machine's library beside the driver's jar, and leaves all libraries out of the jar. Changes nothing if the
     * jar has none for this machine.
     *
     * @param jar of the driver
     */
    public static void unpackBeside(Path jar) throws IOException {
        Path slim = jar.resolveSibling(jar.getFileName() + ".new");
        try (JarFile driver = new JarFile(jar.toFile())) {
            JarEntry library = driver.getJarEntry(libraryName());
            if (library == null) {
                return;
            }
            try (InputStream in = driver.getInputStream(library)) {
                Files.copy(in, jar.resolveSibling(libraryName()), StandardCopyOption.REPLACE_EXISTING);
            }
            copyWithoutLibraries(driver, slim);
        }
        Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyWithoutLibraries(JarFile driver, Path slim) throws IOException {
        try (OutputStream file = Files.newOutputStream(slim);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Enumeration<JarEntry> entries = driver.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.getName().startsWith(LIBRARY)) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = driver.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    /** As the driver names them. */
    private static String libraryName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean amd = arch.equals("x86_64") || arch.equals("amd64");
        if (os.contains("mac") || os.contains("osx")) {
            return LIBRARY + "osx_universal";
        }
        return LIBRARY + (os.contains("windows") ? "windows" : "linux") + "_"
                + (amd ? "amd64" : arch.equals("aarch64") ? "arm64" : arch);
    }
}
