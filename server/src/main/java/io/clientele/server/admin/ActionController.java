package io.clientele.server.admin;

import io.clientele.server.page.Message;
import io.clientele.server.page.Viewer;
import io.clientele.store.query.ListRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with several rows of a list: those that are ticked, or all that the filters leave. */
@Controller
class ActionController {
    /** How many records can be deleted at once: as many as a page can show before. */
    static final int MAX_RECORDS = ListRequest.MAX_LIMIT;

    private final ModelAdmins admins;

    ActionController(ModelAdmins admins) {
        this.admins = admins;
    }

    @PostMapping(ModelAdmins.ROUTE + "action/")
    String act(
            @PathVariable("model") String path,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        ModelAdmin<?> admin = admins.editable(path, Viewer.of(request));
        ListQuery query = ListQuery.parse(admin, parameters);
        if ("calculate".equals(parameters.get("action"))) {
            return "redirect:/admin/calculate/";
        }
        boolean all = parameters.containsKey("all");
        if (all && admin.records().count(query.criteria(), MAX_RECORDS + 1L) > MAX_RECORDS) {
            return refused(
                    "At most " + Format.count(MAX_RECORDS) + " can be deleted at once: narrow the list down first.",
                    query,
                    redirect);
        }
        List<Long> ids = all ? matching(admin, query) : ticked(request);
        if (ids.isEmpty()) {
            String message = "Nothing was chosen: tick the " + admin.names().many() + " first.";
            return refused(message, query, redirect);
        }
        return DeleteController.page(
                admin, ModelAdmins.editing(admin).impacts(ids), FormController.crumbs(admin.names()), model);
    }

    private static String refused(String message, ListQuery query, RedirectAttributes redirect) {
        Message.of(Message.Level.WARNING, message).addTo(redirect);
        return "redirect:" + query.with(Map.of());
    }

    private static List<Long> ticked(HttpServletRequest request) {
        List<Long> ids = new ArrayList<>();
        String[] values = request.getParameterValues("ids");
        for (String value : values == null ? new String[0] : values) {
            if (value.matches("[0-9]{1,18}")) {
                ids.add(Long.valueOf(value));
            }
        }
        return ids;
    }

    private static <T> List<Long> matching(ModelAdmin<T> admin, ListQuery query) {
        ListRequest all = ListRequest.first(MAX_RECORDS).where(query.criteria());
        return admin.records().page(all).rows().stream().map(admin::id).toList();
    }
}
