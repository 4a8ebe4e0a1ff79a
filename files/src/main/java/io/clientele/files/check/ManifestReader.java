package io.clientele.files.check;

import io.clientele.files.FilesException;
import io.clientele.generate.Population;
import io.clientele.generate.Sampling;
import io.clientele.people.PersonLocale;
import io.clientele.persona.ActivityProfile;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import io.clientele.table.Table;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code manifest.json} and its parts. */
public final class ManifestReader {

    private static final Pattern NAME = Pattern.compile("manifest(-\\d+-of-\\d+)?\\.json");

    private ManifestReader() {}

    static boolean isManifest(String name) {
        return NAME.matcher(name).matches();
    }

    /** All of a folder's, by name; none if there is none. */
    static List<CheckedManifest> all(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(folder, entry -> isManifest(String.valueOf(entry.getFileName())))) {
            entries.forEach(files::add);
        } catch (IOException e) {
            throw new FilesException(folder + " can't be looked at: " + e.getMessage(), e);
        }
        return files.stream().sorted().map(ManifestReader::read).toList();
    }

    /** The as-of date of the population that a file is of; empty if no manifest of ours names the file. */
    public static Optional<LocalDate> asOfDateOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        String name = String.valueOf(file.getFileName());
        try {
            return all(folder).stream()
                    .filter(manifest -> manifest.files().stream()
                            .anyMatch(entry -> entry.name().equals(name)))
                    .flatMap(manifest -> Optional.ofNullable(manifest.population()).stream())
                    .map(Population::asOf)
                    .findFirst();
        } catch (FilesException e) {
            // Somebody else's manifest says nothing of our files.
            return Optional.empty();
        }
    }

    /** @throws FilesException if it is no manifest of Clientele; the message names what is wrong */
    static CheckedManifest read(Path file) {
        String shown = file.toString();
        try {
            JsonObject json = JsonObject.parse(shown, Files.readAllBytes(file));
            if (!json.has("program") || !json.text("program").equals("clientele")) {
                throw new FilesException(shown + " is not a manifest of Clientele");
            }
            return new CheckedManifest(
                    String.valueOf(file.getFileName()),
                    json.text("format"),
                    json.text("compression"),
                    json.truth("nested"),
                    json.truth("header"),
                    json.small("part"),
                    json.small("parts"),
                    json.objects("files").stream().map(ManifestReader::entry).toList(),
                    json.has("data_version") ? population(json) : null);
        } catch (IOException e) {
            throw new FilesException(shown + " can't be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new FilesException(shown + " is damaged: " + e.getMessage(), e);
        }
    }

    private static CheckedManifest.Entry entry(JsonObject json) {
        Map<Table, Long> rows = new EnumMap<>(Table.class);
        JsonObject counts = json.object("rows");
        for (Table table : Table.values()) {
            if (counts.has(table.key())) {
                rows.put(table, counts.whole(table.key()));
            }
        }
        String name = json.text("name");
        if (name.contains("/") || name.contains("\\")) {
            throw json.mustBe("name", "a name without a folder");
        }
        return new CheckedManifest.Entry(name, rows, json.whole("bytes"), json.text("sha256"));
    }

    private static Population population(JsonObject json) {
        JsonObject activity = json.object("activity");
        return new Population(
                json.whole("customers"),
                json.small("days"),
                LocalDate.parse(json.text("as_of")),
                json.whole("seed"),
                new PersonaTable(
                        json.objects("personas").stream()
                                .map(ManifestReader::persona)
                                .toList(),
                        new ActivityProfile(
                                activity.numbers("weekday"), activity.numbers("month"), activity.numbers("hour"))),
                json.small("products"),
                PersonLocale.ofTag(json.text("locale")),
                json.number("cancelled"),
                Sampling.valueOf(json.text("sampling").toUpperCase(Locale.ROOT).replace('-', '_')),
                json.truth("nearest"),
                json.whole("first_customer_id"),
                json.whole("first_product_id"),
                json.whole("order_id_offset"));
    }

    private static Persona persona(JsonObject json) {
        return new Persona(
                json.text("key"),
                json.text("name"),
                json.text("description"),
                json.small("customers"),
                gaussian(json.object("frequency")),
                gaussian(json.object("monetary")),
                gaussian(json.object("recency")),
                json.small("onset_days"),
                json.number("regularity"),
                json.number("trend"),
                json.number("basket_cv"));
    }

    private static Gaussian gaussian(JsonObject json) {
        return Gaussian.of(json.number("mean"), json.number("std"));
    }
}
