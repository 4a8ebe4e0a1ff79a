package io.clientele.server.admin;

import io.clientele.server.page.Viewer;
import io.clientele.store.Database;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.query.Criteria;
import io.clientele.store.rfm.RfmStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the admin: how much there is of everything, and what was done last. */
@Controller
class IndexController {
    private static final int ACTIONS_SHOWN = 12;

    private final ModelAdmins admins;
    private final Editors editors;
    private final AuditLog audit;
    private final RfmStore scores;

    IndexController(ModelAdmins admins, Editors editors, Database database) {
        this.admins = admins;
        this.editors = editors;
        this.audit = new AuditLog(database);
        this.scores = new RfmStore(database);
    }

    /** A model with its count; the link to add is null for who may not, or where nothing is added. */
    public record Tile(
            String title,
            String href,
            String count,
            String what,
            @Nullable String addHref,
            String addText) {}

    @GetMapping("/admin/")
    String index(HttpServletRequest request, Model model) {
        Viewer viewer = Viewer.of(request);
        List<Tile> tiles = new ArrayList<>();
        for (ModelAdmin<?> admin : admins.visibleTo(viewer)) {
            tiles.add(tile(admin, viewer));
        }
        Long onlyOwn = viewer.superuser() ? null : editors.user(viewer).id();
        List<AuditEntry> entries = audit.recent(ACTIONS_SHOWN, onlyOwn);
        model.addAttribute("tiles", tiles);
        model.addAttribute("all", viewer.superuser());
        model.addAttribute("entries", HistoryEntry.of(entries));
        scores.latestRun().ifPresent(run -> model.addAttribute("run", RunController.RunView.of(run)));
        model.addAttribute("mayCalculate", viewer.staff());
        return "admin/index";
    }

    private static Tile tile(ModelAdmin<?> admin, Viewer viewer) {
        Names names = admin.names();
        Totals totals = Totals.of(admin.records(), Criteria.ALL, admin.counted());
        return new Tile(
                admin.title(),
                names.url(),
                Format.count(totals.count()) + (totals.more() ? "+" : ""),
                totals.count() == 1 ? names.one() : names.many(),
                admin.mayEdit(viewer) ? names.url() + "add/" : null,
                "Add " + names.withArticle());
    }
}
