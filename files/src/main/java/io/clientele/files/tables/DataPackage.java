package io.clientele.files.tables;

import io.clientele.generate.Part;
import io.clientele.table.Column;
import io.clientele.table.ColumnType;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * The data dictionary of a folder: what the files' tables and columns mean, as a <a href="https://datapackage.org">Data Package</a>. Of
 * a folder with parts it describes all of them, whichever part wrote it.
 */
record DataPackage(OutputLayout layout) {
    static final String NAME = "datapackage.json";

    byte[] json() {
        return JsonDocument.of(this::write);
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.writeStringProperty("name", "clientele");
        json.writeStringProperty("title", "Customers with their orders");
        json.writeStringProperty(
                "description",
                "Rows are in the order of their primary keys. Amounts have two decimals, instants are in UTC.");
        json.writeArrayPropertyStart("resources");
        for (OutputFile<?> file : files()) {
            writeResource(file, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The first part's, which has all of them. */
    private List<OutputFile<?>> files() {
        return layout.ofFirstPart().files();
    }

    private void writeResource(OutputFile<?> file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", file.baseName());
        writePath(file, json);
        List<Table> tables = tables(file);
        if (tables.size() == 1) {
            writeTable(tables.get(0), json);
        } else if (layout.nested()) {
            writeNested(tables.get(0), tables.get(1), json);
        } else {
            writeTables(tables, json);
        }
        json.writeEndObject();
    }

    private void writePath(OutputFile<?> file, JsonGenerator json) {
        int parts =
                file.tables().equals(Set.of(Table.PRODUCTS)) ? 1 : layout.part().count();
        if (parts == 1) {
            json.writeStringProperty("path", file.name(new Part(1, layout.part().count())));
        } else {
            json.writeArrayPropertyStart("path");
            for (int part = 1; part <= parts; part++) {
                json.writeString(file.name(new Part(part, parts)));
            }
            json.writeEndArray();
        }
        json.writeStringProperty("format", layout.format().key());
        json.writeStringProperty("encoding", "utf-8");
        if (layout.compression() != Compression.NONE) {
            json.writeStringProperty("compression", layout.compression().key());
        }
        if (!layout.header()) {
            json.writeObjectPropertyStart("dialect");
            json.writeBooleanProperty("header", false);
            json.writeEndObject();
        }
    }

    private static List<Table> tables(OutputFile<?> file) {
        List<Table> tables = new ArrayList<>();
        for (Table table : Table.values()) {
            if (file.tables().contains(table)) {
                tables.add(table);
            }
        }
        return tables;
    }

    private void writeTable(Table table, JsonGenerator json) {
        json.writeStringProperty("description", table.description());
        json.writeObjectPropertyStart("schema");
        writeColumns(table.columns(), json);
        writeKeys(table, json);
        json.writeEndObject();
    }

    /** Of the tables in one file of statements or objects. */
    private void writeTables(List<Table> tables, JsonGenerator json) {
        json.writeStringProperty(
                "description",
                "The tables " + tables.stream().map(Table::key).collect(Collectors.joining(", ")) + " in one file."
                        + layout.format().note());
        json.writeArrayPropertyStart("tables");
        for (Table table : tables) {
            json.writeStartObject();
            json.writeStringProperty("name", table.key());
            writeTable(table, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeNested(Table orders, Table items, JsonGenerator json) {
        json.writeStringProperty("description", orders.description());
        json.writeObjectPropertyStart("schema");
        json.writeArrayPropertyStart("fields");
        orders.columns().forEach(column -> writeColumn(column, json));
        json.writeStartObject();
        json.writeStringProperty("name", "items");
        json.writeStringProperty("type", "array");
        json.writeStringProperty("description", items.description());
        json.writeObjectPropertyStart("items");
        writeColumns(items.columns().subList(1, items.columns().size()), json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        writeKeys(orders, json);
        json.writeEndObject();
    }

    private static void writeColumns(List<Column> columns, JsonGenerator json) {
        json.writeArrayPropertyStart("fields");
        columns.forEach(column -> writeColumn(column, json));
        json.writeEndArray();
    }

    private static void writeColumn(Column column, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", column.name());
        json.writeStringProperty("type", type(column.type()));
        json.writeStringProperty("description", column.description());
        if (!column.nullable()) {
            json.writeObjectPropertyStart("constraints");
            json.writeBooleanProperty("required", true);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case INTEGER, SMALL_INTEGER -> "integer";
            case MONEY -> "number";
            case TEXT -> "string";
            case INSTANT -> "datetime";
        };
    }

    private void writeKeys(Table table, JsonGenerator json) {
        json.writeArrayPropertyStart("primaryKey");
        table.primaryKey().forEach(column -> json.writeString(column.name()));
        json.writeEndArray();
        List<Column> references = table.columns().stream()
                .filter(column -> table.references(column).filter(this::isThere).isPresent())
                .toList();
        if (references.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("foreignKeys");
        for (Column column : references) {
            Table other = table.references(column).orElseThrow();
            json.writeStartObject();
            writeNames("fields", column.name(), json);
            json.writeObjectPropertyStart("reference");
            json.writeStringProperty("resource", other.key());
            writeNames("fields", other.primaryKey().get(0).name(), json);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private boolean isThere(Table table) {
        return layout.tables().contains(table);
    }

    private static void writeNames(String field, String name, JsonGenerator json) {
        json.writeArrayPropertyStart(field);
        json.writeString(name);
        json.writeEndArray();
    }
}
