package io.clientele.server.admin;

import io.clientele.server.page.Crumb;
import io.clientele.server.page.Message;
import io.clientele.server.page.Viewer;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.edit.RecordInUseException;
import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.edit.StaleRecordException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Deleting, one record or many: a page first says what goes, what goes with it and what has to stay; then exactly what it said
 * is done. A record that was changed after that page was made stays, and that is said.
 */
@Controller
class DeleteController {
    private static final String TEMPLATE = "admin/delete";

    private final ModelAdmins admins;
    private final Editors editors;

    DeleteController(ModelAdmins admins, Editors editors) {
        this.admins = admins;
        this.editors = editors;
    }

    @GetMapping(ModelAdmins.ROUTE + "{id}/delete/")
    String confirm(@PathVariable("model") String path, @PathVariable long id, HttpServletRequest request, Model model) {
        ModelAdmin<?> admin = admins.editable(path, Viewer.of(request));
        Map<Long, Impact> impacts = ModelAdmins.editing(admin).impacts(List.of(id));
        Impact impact = impacts.get(id);
        if (impact == null) {
            throw new RecordNotFoundException(admin.names().one(), id);
        }
        List<Crumb> crumbs = new ArrayList<>(FormController.crumbs(admin.names()));
        crumbs.add(new Crumb(impact.text(), admin.names().url(id)));
        return page(admin, impacts, crumbs, model);
    }

    /** The page for these records. */
    static String page(ModelAdmin<?> admin, Map<Long, Impact> impacts, List<Crumb> crumbs, Model model) {
        Map<Long, Impact> going = new LinkedHashMap<>();
        Map<Long, Impact> staying = new LinkedHashMap<>();
        impacts.forEach((id, impact) -> (impact.possible() ? going : staying).put(id, impact));
        model.addAttribute("names", admin.names());
        model.addAttribute("going", going);
        model.addAttribute("staying", staying);
        model.addAttribute("crumbs", crumbs);
        return TEMPLATE;
    }

    /** Deletes what the page has offered: parameters {@code record}, each an id, a colon and a version. */
    @PostMapping(ModelAdmins.ROUTE + "delete/")
    String delete(@PathVariable("model") String path, HttpServletRequest request, RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        ModelAdmin<?> admin = admins.editable(path, viewer);
        Editing<?> editing = ModelAdmins.editing(admin);
        Edit edit = editors.edit(viewer);
        int deleted = 0;
        String[] chosen = request.getParameterValues("record");
        for (String record : chosen == null ? new String[0] : chosen) {
            if (!record.matches("[0-9]{1,18}:[0-9a-f]{1,64}")) {
                continue;
            }
            long id = Long.parseLong(record.substring(0, record.indexOf(':')));
            try {
                editing.delete(id, record.substring(record.indexOf(':') + 1), edit);
                deleted++;
            } catch (StaleRecordException e) {
                stays(admin, id, "was changed meanwhile; look at it before you delete it.", redirect);
            } catch (RecordInUseException e) {
                stays(admin, id, "stays: it has got " + e.users() + " meanwhile.", redirect);
            } catch (InvalidRecordException e) {
                stays(admin, id, "stays: " + e.getMessage() + ".", redirect);
            } catch (RecordNotFoundException e) {
                Message.of(
                                Message.Level.INFO,
                                "Somebody else has deleted " + admin.names().one() + " " + id + " meanwhile.")
                        .addTo(redirect);
            }
        }
        if (deleted > 0) {
            Message.of(
                            Message.Level.SUCCESS,
                            admin.names().counted(deleted) + (deleted == 1 ? " was" : " were") + " deleted.")
                    .addTo(redirect);
        }
        return "redirect:" + admin.names().url();
    }

    private static void stays(ModelAdmin<?> admin, long id, String why, RedirectAttributes redirect) {
        Names names = admin.names();
        Message.linked(Message.Level.WARNING, names.titleOfOne(), names.url(id), Long.toString(id), why)
                .addTo(redirect);
    }
}
