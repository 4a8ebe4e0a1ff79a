package io.clientele.server.admin;

import io.clientele.server.page.PageException;
import io.clientele.server.page.Viewer;
import io.clientele.store.query.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions for a reference while it is typed: the options of its list box. */
@Controller
class PickController {
    private final ModelAdmins admins;
    private final Pickers pickers;

    PickController(ModelAdmins admins, Pickers pickers) {
        this.admins = admins;
        this.pickers = pickers;
    }

    @GetMapping(ModelAdmins.ROUTE + "pick/")
    String pick(
            @PathVariable("model") String path,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model) {
        ModelAdmin<?> admin = admins.visible(path, Viewer.of(request));
        Picker<?> picker = pickers.all().get(path);
        if (picker == null) {
            throw PageException.notFound("No form refers to " + admin.names().many() + ".");
        }
        model.addAttribute("suggestions", q.isBlank() || !Texts.storable(q) ? List.of() : picker.suggestions(q));
        model.addAttribute("one", admin.names().one());
        return "admin/suggestions";
    }
}
