package io.clientele.files.tables;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * The files that a manifest names as Clientele's own.
 *
 * @param name of the manifest
 * @param parts into how many parts the rows were split
 * @param part which of them it is
 * @param files the size of each in bytes; may be changed
 */
record FolderListing(String name, int part, int parts, Map<String, Long> files) {
    private static final Pattern NAME = Pattern.compile("manifest(-\\d+-of-\\d+)?\\.json");
    private static final Pattern NUMBERS = Pattern.compile("-(\\d{1,9})-of-(\\d{1,9})\\.json");

    /** Those of all manifests in the folder that are Clientele's. */
    static List<FolderListing> all(Path folder) throws IOException {
        List<FolderListing> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "manifest*.json")) {
            for (Path file : files) {
                if (NAME.matcher(file.getFileName().toString()).matches()) {
                    FolderListing listing = read(file);
                    if (!listing.files.isEmpty()) {
                        all.add(listing);
                    }
                }
            }
        }
        return all;
    }

    /** Of a manifest; without files where it is no manifest of Clientele's, or not a whole one. */
    static FolderListing read(Path manifest) throws IOException {
        String name = manifest.getFileName().toString();
        Matcher numbers = NUMBERS.matcher(name);
        boolean numbered = numbers.find();
        Map<String, Long> files = new LinkedHashMap<>();
        try (JsonParser json =
                JsonFactory.builder().build().createParser(ObjectReadContext.empty(), Files.readAllBytes(manifest))) {
            if (!readFiles(json, files)) {
                files.clear();
            }
        } catch (StreamReadException e) {
            files.clear();
        }
        return new FolderListing(
                name,
                numbered ? Integer.parseInt(numbers.group(1)) : 1,
                numbered ? Integer.parseInt(numbers.group(2)) : 1,
                files);
    }

    /** Whether it is Clientele's manifest. */
    private static boolean readFiles(JsonParser json, Map<String, Long> files) {
        boolean ours = false;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("program")) {
                ours = json.getString().equals("clientele");
            } else if (field.equals("files") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    readFile(json, files);
                }
            } else {
                json.skipChildren();
            }
        }
        return ours;
    }

    private static void readFile(JsonParser json, Map<String, Long> files) {
        String name = "";
        long bytes = -1;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("name")) {
                name = json.getString();
            } else if (field.equals("bytes") && value == JsonToken.VALUE_NUMBER_INT) {
                bytes = json.getLongValue();
            } else {
                json.skipChildren();
            }
        }
        // A path would lead out of the folder.
        if (!name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('\\') < 0) {
            files.put(name, bytes);
        }
    }

    /** Whether it can stand beside that layout's: another part of as many. */
    boolean isOfAnotherPart(OutputLayout layout) {
        return parts == layout.part().count() && part != layout.part().number();
    }

    void deleteFilesOfThatSize(Path folder) throws IOException {
        for (Map.Entry<String, Long> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (Files.isRegularFile(path) && Files.size(path) == file.getValue()) {
                Files.delete(path);
            }
        }
    }
}
