package io.clientele.server.admin;

import io.clientele.server.page.Crumb;
import io.clientele.server.page.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a model. */
@Controller
class ListController {
    private final ModelAdmins admins;

    ListController(ModelAdmins admins) {
        this.admins = admins;
    }

    @GetMapping(ModelAdmins.ROUTE)
    String list(
            @PathVariable("model") String path,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Viewer viewer = Viewer.of(request);
        ModelAdmin<?> admin = admins.visible(path, viewer);
        ListQuery query = ListQuery.parse(admin, parameters);
        model.addAttribute("list", ListPages.of(admin, query, viewer));
        model.addAttribute("errors", query.errors());
        model.addAttribute("links", admin.links(viewer));
        model.addAttribute("crumbs", List.of(new Crumb("Overview", "/admin/")));
        if (!query.errors().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return "admin/list";
    }
}
