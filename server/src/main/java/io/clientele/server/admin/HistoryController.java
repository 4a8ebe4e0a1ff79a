package io.clientele.server.admin;

import io.clientele.server.page.Crumb;
import io.clientele.server.page.Viewer;
import io.clientele.store.Database;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.edit.RecordNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who changed what of a record, from which value to which; also of one that was deleted. */
@Controller
class HistoryController {
    private static final int SHOWN = 200;

    private final ModelAdmins admins;
    private final AuditLog audit;

    HistoryController(ModelAdmins admins, Database database) {
        this.admins = admins;
        this.audit = new AuditLog(database);
    }

    @GetMapping(ModelAdmins.ROUTE + "{id}/history/")
    String history(@PathVariable("model") String path, @PathVariable long id, HttpServletRequest request, Model model) {
        ModelAdmin<?> admin = admins.visible(path, Viewer.of(request));
        return history(admin.names(), ModelAdmins.editing(admin), id, model);
    }

    private <T> String history(Names names, Editing<T> editing, long id, Model model) {
        Optional<String> text = editing.find(id).map(editing::text);
        List<AuditEntry> entries = audit.forObject(names.model(), id, SHOWN);
        if (text.isEmpty() && entries.isEmpty()) {
            throw new RecordNotFoundException(names.one(), id);
        }
        String title = text.orElseGet(() -> entries.get(0).objectText());
        List<Crumb> crumbs = new ArrayList<>(FormController.crumbs(names));
        text.ifPresent(there -> crumbs.add(new Crumb(there, names.url(id))));
        model.addAttribute("title", title);
        model.addAttribute("entries", HistoryEntry.of(entries));
        model.addAttribute("complete", entries.size() < SHOWN);
        model.addAttribute("crumbs", crumbs);
        return "admin/history";
    }
}
