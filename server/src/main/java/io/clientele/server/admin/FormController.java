package io.clientele.server.admin;

import io.clientele.server.page.Crumb;
import io.clientele.server.page.Message;
import io.clientele.server.page.PageException;
import io.clientele.server.page.Viewer;
import io.clientele.store.Database;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.edit.StaleRecordException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages to add and to change a record. A form that can't be saved comes back with all that was typed; one of a record that
 * somebody has changed meanwhile too, with what it holds now, and saves over that if it is sent again.
 */
@Controller
class FormController {
    private static final String TEMPLATE = "admin/form";
    private static final int UNPROCESSABLE = 422;

    private final ModelAdmins admins;
    private final Pickers pickers;
    private final Editors editors;
    private final AuditLog audit;

    FormController(ModelAdmins admins, Pickers pickers, Editors editors, Database database) {
        this.admins = admins;
        this.pickers = pickers;
        this.editors = editors;
        this.audit = new AuditLog(database);
    }

    @GetMapping(ModelAdmins.ROUTE + "add/")
    String add(@PathVariable("model") String path, HttpServletRequest request, Model model) {
        ModelAdmin<?> admin = admins.editable(path, Viewer.of(request));
        FormData blank = prefilled(admin, request);
        return show(admin, pages(admin, ModelAdmins.editing(admin), blank, null).view(), model);
    }

    /** A link may fill in a field, as {@code /admin/orders/add/?customer=42} does. */
    private static FormData prefilled(ModelAdmin<?> admin, HttpServletRequest request) {
        Editing<?> editing = ModelAdmins.editing(admin);
        FormData data = editing.blank();
        for (FormField field : editing.fieldsOfNew()) {
            String value = request.getParameter(field.key());
            if (value != null && field.typed()) {
                data = data.with(field.key(), value);
            }
        }
        return data;
    }

    @GetMapping(ModelAdmins.ROUTE + "{id}/")
    String change(@PathVariable("model") String path, @PathVariable long id, HttpServletRequest request, Model model) {
        Viewer viewer = Viewer.of(request);
        ModelAdmin<?> admin = admins.visible(path, viewer);
        return change(admin, ModelAdmins.editing(admin), id, viewer, model);
    }

    private <T> String change(ModelAdmin<?> admin, Editing<T> editing, long id, Viewer viewer, Model model) {
        T row = stored(admin, editing, id);
        FormPages<T> pages = pages(admin, editing, editing.of(row), row);
        more(editing, row, viewer, model);
        return show(admin, (admin.mayEdit(viewer) ? pages : pages.readOnly()).view(), model);
    }

    @PostMapping(ModelAdmins.ROUTE + "add/")
    String create(
            @PathVariable("model") String path,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        ModelAdmin<?> admin = admins.editable(path, viewer);
        return create(admin, ModelAdmins.editing(admin), viewer, request, response, model, redirect);
    }

    private <T> String create(
            ModelAdmin<?> admin,
            Editing<T> editing,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        FormData data = FormData.read(editing.fieldsOfNew(), editing.inline(), request::getParameter);
        if (SaveButton.of(request) == SaveButton.REFRESH) {
            return show(
                    admin,
                    pages(admin, editing, refreshed(editing, data, request), null)
                            .view(),
                    model);
        }
        try {
            long id = editing.create(data, editors.edit(viewer));
            return saved(admin, editing, id, "was added.", request, redirect);
        } catch (InvalidRecordException e) {
            response.setStatus(UNPROCESSABLE);
            return show(
                    admin, pages(admin, editing, data, null).errors(e.errors()).view(), model);
        }
    }

    @PostMapping(ModelAdmins.ROUTE + "{id}/")
    String update(
            @PathVariable("model") String path,
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        ModelAdmin<?> admin = admins.editable(path, viewer);
        return update(admin, ModelAdmins.editing(admin), id, viewer, request, response, model, redirect);
    }

    private <T> String update(
            ModelAdmin<?> admin,
            Editing<T> editing,
            long id,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        FormData data = FormData.read(editing.fields(), editing.inline(), request::getParameter);
        String version = request.getParameter("version");
        if (version == null) {
            throw new PageException(HttpStatus.BAD_REQUEST, "The form is incomplete: it has no version.");
        }
        if (SaveButton.of(request) == SaveButton.REFRESH) {
            FormPages<T> pages = pages(admin, editing, refreshed(editing, data, request), stored(admin, editing, id));
            return show(admin, pages.version(version).view(), model);
        }
        Edit edit = editors.edit(viewer);
        try {
            editing.update(id, data, version, edit);
            return saved(admin, editing, id, "was changed.", request, redirect);
        } catch (InvalidRecordException e) {
            response.setStatus(UNPROCESSABLE);
            T row = stored(admin, editing, id);
            more(editing, row, viewer, model);
            FormPages<T> pages = pages(admin, editing, data, row);
            return show(admin, pages.version(version).errors(e.errors()).view(), model);
        } catch (StaleRecordException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            T row = stored(admin, editing, id);
            more(editing, row, viewer, model);
            FormPages<T> pages = pages(admin, editing, data, row);
            return show(admin, pages.conflict(lastChange(admin, id)).view(), model);
        }
    }

    private FormView.Conflict lastChange(ModelAdmin<?> admin, long id) {
        List<AuditEntry> last = audit.forObject(admin.names().model(), id, 1);
        return last.isEmpty()
                ? new FormView.Conflict("another program", "meanwhile")
                : new FormView.Conflict(
                        last.get(0).actor().username(),
                        "at " + Format.second(last.get(0).at()) + " UTC");
    }

    /** What the buttons beside saving do: more rows, or a choice among several references. */
    private static FormData refreshed(Editing<?> editing, FormData data, HttpServletRequest request) {
        FormData refreshed = data;
        Inline inline = editing.inline();
        if (inline != null && request.getParameter("_rows") != null) {
            refreshed = refreshed.withRows(Math.min(inline.maxRows(), data.rows() + Inline.EMPTY_ROWS));
        }
        String choice = request.getParameter("_choose");
        int cut = choice == null ? -1 : choice.indexOf('=');
        if (choice != null && cut > 0 && data.texts().containsKey(choice.substring(0, cut))) {
            refreshed = refreshed.with(choice.substring(0, cut), choice.substring(cut + 1));
        }
        return refreshed;
    }

    private <T> FormPages<T> pages(ModelAdmin<?> admin, Editing<T> editing, FormData data, @Nullable T row) {
        return new FormPages<>(admin.names(), editing, pickers.all(), data, row);
    }

    private static <T> T stored(ModelAdmin<?> admin, Editing<T> editing, long id) {
        return editing.find(id)
                .orElseThrow(() -> new RecordNotFoundException(admin.names().one(), id));
    }

    private static <T> void more(Editing<T> editing, T row, Viewer viewer, Model model) {
        String panels = editing.morePanels();
        if (panels != null) {
            model.addAttribute("morePanels", panels);
            model.addAllAttributes(editing.more(row, viewer));
        }
    }

    private static String show(ModelAdmin<?> admin, FormView form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("crumbs", crumbs(admin.names()));
        return TEMPLATE;
    }

    static List<Crumb> crumbs(Names names) {
        return List.of(new Crumb("Overview", "/admin/"), new Crumb(names.title(), names.url()));
    }

    private static <T> String saved(
            ModelAdmin<?> admin,
            Editing<T> editing,
            long id,
            String what,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Names names = admin.names();
        String text = editing.find(id).map(editing::text).orElse("#" + id);
        Message.linked(Message.Level.SUCCESS, "The " + names.one(), names.url(id), text, what)
                .addTo(redirect);
        return "redirect:"
                + switch (SaveButton.of(request)) {
                    case CONTINUE -> names.url(id);
                    case ADD_ANOTHER -> names.url() + "add/";
                    case SAVE, REFRESH -> names.url();
                };
    }
}
