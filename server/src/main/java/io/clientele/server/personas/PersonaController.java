package io.clientele.server.personas;

import io.clientele.persona.PersonaTable;
import io.clientele.server.jobs.SeedPage;
import io.clientele.server.page.Viewer;
import io.clientele.yaml.PersonasYaml;
import io.clientele.yaml.YamlFileException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/personas/}: nothing is kept; each answer is made of what was sent. */
@Controller
class PersonaController {
    private static final String VIEW = "personas/personas";
    private static final String DAYS = "730";
    private static final Pattern REMOVE = Pattern.compile("remove-([0-9]{1,2})");
    private static final Pattern NEAREST = Pattern.compile("nearest-([0-9]{1,2})-(frequency|monetary|recency)");

    private final SeedPage seedPage;

    PersonaController(SeedPage seedPage) {
        this.seedPage = seedPage;
    }

    @GetMapping("/admin/personas/")
    ModelAndView builtIn() {
        return page(PersonaForm.of(PersonaTable.defaults(), "", DAYS));
    }

    /** Draws what is in the form. */
    @PostMapping("/admin/personas/")
    ModelAndView draw(HttpServletRequest request, @RequestParam(defaultValue = "draw") String action) {
        PersonaForm form = form(request);
        Matcher remove = REMOVE.matcher(action);
        if (remove.matches() && Integer.parseInt(remove.group(1)) < form.rows().size()) {
            return page(form.without(Integer.parseInt(remove.group(1))));
        }
        Matcher nearest = NEAREST.matcher(action);
        if (nearest.matches()
                && Integer.parseInt(nearest.group(1)) < form.rows().size()) {
            return page(nearest(form, Integer.parseInt(nearest.group(1)), nearest.group(2)));
        }
        return page(action.equals("add") && form.rows().size() < PersonaForm.MOST_ROWS ? form.withOneMore() : form);
    }

    /** Reads a table that was pasted. */
    @PostMapping(path = "/admin/personas/", params = "action=load")
    ModelAndView load(
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String customers,
            @RequestParam(defaultValue = DAYS) String days) {
        if (table.isBlank()) {
            return page(PersonaForm.of(PersonaTable.defaults(), customers, days));
        }
        try {
            PersonaTable read = PersonasYaml.read("table", table.getBytes(StandardCharsets.UTF_8));
            return page(PersonaForm.of(read, customers, days));
        } catch (YamlFileException e) {
            ModelAndView page = page(PersonaForm.of(PersonaTable.defaults(), customers, days));
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("yaml", table);
            page.addObject(
                    "yamlErrors",
                    e.problems().stream()
                            .map(problem -> "line " + problem.line() + ": " + problem.message())
                            .toList());
            return page;
        }
    }

    /** The table as {@code clientele personas init} writes it. */
    @PostMapping(path = "/admin/personas/", params = "action=yaml")
    Object yaml(HttpServletRequest request) {
        PersonaForm form = form(request);
        PersonaFormReader reader = PersonaFormReader.read(form);
        PersonaTable table = reader.table();
        if (table == null || !reader.errors().isEmpty()) {
            return refused(form);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personas.yaml")
                                .build()
                                .toString())
                .body(PersonasYaml.text(table).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the table to the page that seeds. */
    @PostMapping(path = "/admin/personas/", params = "action=seed")
    Object seed(HttpServletRequest request, Model model) {
        PersonaForm form = form(request);
        PersonaFormReader reader = PersonaFormReader.read(form);
        PersonaTable table = reader.table();
        if (table == null || !reader.errors().isEmpty()) {
            return refused(form);
        }
        return seedPage.withTable(
                model,
                Viewer.of(request),
                PersonasYaml.text(table),
                Long.toString(reader.customers()),
                Integer.toString(reader.days()));
    }

    private static PersonaForm form(HttpServletRequest request) {
        Map<String, String> sent = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        return PersonaForm.of(name -> sent.getOrDefault(name, ""));
    }

    /** Puts the nearest possible mean and standard deviation into the form. */
    private static PersonaForm nearest(PersonaForm form, int row, String quantity) {
        for (CellView cell : PersonaPage.of(form).rows().get(row).cells()) {
            CellView.Nearest nearest = cell.nearest();
            if (cell.quantity().equals(quantity) && nearest != null) {
                return form.with(row, field(quantity, "MEAN"), nearest.mean())
                        .with(row, field(quantity, "STD"), nearest.std());
            }
        }
        return form;
    }

    private static PersonaField field(String quantity, String part) {
        for (PersonaField field : PersonaField.values()) {
            if (field.key().equalsIgnoreCase(quantity + part)) {
                return field;
            }
        }
        throw new IllegalArgumentException("there is no field " + quantity + part);
    }

    private static ModelAndView refused(PersonaForm form) {
        ModelAndView page = page(form);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(PersonaForm form) {
        ModelAndView page = new ModelAndView(VIEW);
        page.addObject("table", PersonaPage.of(form));
        return page;
    }
}
