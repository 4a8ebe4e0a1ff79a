package io.clientele.server.admin;

import io.clientele.server.page.PageException;
import io.clientele.server.page.Viewer;
import io.clientele.store.Database;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.query.ListRequest;
import io.clientele.store.query.Position;
import io.clientele.store.query.Slice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A list as a CSV file: all rows that the filters leave, written as they are read. */
@Controller
class ExportController {
    private final ModelAdmins admins;
    private final Editors editors;
    private final AuditLog audit;

    ExportController(ModelAdmins admins, Editors editors, Database database) {
        this.admins = admins;
        this.editors = editors;
        this.audit = new AuditLog(database);
    }

    @GetMapping(ModelAdmins.ROUTE + "export/")
    void export(
            @PathVariable("model") String path,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Viewer viewer = Viewer.of(request);
        ModelAdmin<?> admin = admins.visible(path, viewer);
        ListQuery query = ListQuery.parse(admin, parameters);
        if (!query.errors().isEmpty()) {
            throw new PageException(HttpStatus.BAD_REQUEST, String.join("; ", query.errors()));
        }
        audit.write(
                editors.edit(viewer),
                Action.EXPORT,
                admin.names().model(),
                null,
                admin.names().title());
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + path + ".csv\"");
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            write(admin, query, new CsvWriter(writer));
        }
    }

    /** Page after page, each from the last row of the one before: rows that come or go meanwhile shift nothing. */
    private static <T> void write(ModelAdmin<T> admin, ListQuery query, CsvWriter csv) throws IOException {
        csv.row(admin.columns().stream().map(Column::key).toList());
        @Nullable Position position = Position.START;
        while (position != null) {
            Slice<T> slice = admin.records()
                    .page(new ListRequest(query.criteria(), query.sorts(), ListRequest.MAX_LIMIT, position));
            for (T row : slice.rows()) {
                csv.row(admin.columns().stream()
                        .map(column -> column.cell().apply(row).raw())
                        .toList());
            }
            position = slice.next() == null ? null : new Position.At(slice.next());
        }
    }
}
