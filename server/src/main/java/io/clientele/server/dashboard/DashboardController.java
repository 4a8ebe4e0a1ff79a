package io.clientele.server.dashboard;

import io.clientele.server.page.PageException;
import io.clientele.server.problem.ProblemException;
import io.clientele.store.rfm.RfmRun;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** {@code /admin/dashboard/}: the page with all tables, and the JSON that its charts are drawn from. */
@Controller
class DashboardController {
    /** More would be a list that nobody looks through. */
    private static final int RUNS_OFFERED = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Dashboard dashboard;

    DashboardController(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    /**
     * @param run the run that is shown; the newest if it is left out
     * @param from the run that customers came from; the one before if it is left out
     */
    @GetMapping("/admin/dashboard/")
    String page(@RequestParam @Nullable Long run, @RequestParam @Nullable Long from, Model model) {
        List<RfmRun> runs = dashboard.runs();
        model.addAttribute(
                "runs", runs.stream().limit(RUNS_OFFERED).map(RunChoice::of).toList());
        if (runs.isEmpty()) {
            boolean customers = dashboard.anyCustomer();
            model.addAttribute("customers", customers);
            model.addAttribute("months", customers ? new MonthsView(dashboard.months()) : null);
            return "dashboard/empty";
        }
        RfmRun shown = choose(runs, run, runs.get(0));
        Optional<RfmRun> earlier = earlier(runs, shown, from);
        model.addAttribute("run", RunChoice.of(shown));
        model.addAttribute("charts", dashboard.charts(shown));
        model.addAttribute("months", new MonthsView(dashboard.months()));
        model.addAttribute("personas", dashboard.personas(shown).orElse(null));
        model.addAttribute("from", earlier.map(RunChoice::of).orElse(null));
        model.addAttribute(
                "migration",
                earlier.map(before -> dashboard.migration(before, shown)).orElse(null));
        return "dashboard/dashboard";
    }

    /** What one chart is drawn from; the same numbers as in its table. */
    @GetMapping(path = "/admin/dashboard/data/{chart}/", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String data(@PathVariable String chart, @RequestParam @Nullable Long run, @RequestParam @Nullable Long from) {
        if (chart.equals("months")) {
            return JSON.writeValueAsString(dashboard.months());
        }
        List<RfmRun> runs = dashboard.runs();
        if (runs.isEmpty()) {
            throw ProblemException.notFound("There is no run yet; calculate makes one.");
        }
        RfmRun shown = choose(runs, run, runs.get(0));
        return JSON.writeValueAsString(
                switch (chart) {
                    case "segments" -> dashboard.charts(shown).segments();
                    case "grid" -> dashboard.charts(shown).grid();
                    case "recency" -> dashboard.charts(shown).distributions().get(0);
                    case "frequency" -> dashboard.charts(shown).distributions().get(1);
                    case "monetary" -> dashboard.charts(shown).distributions().get(2);
                    case "sample" -> dashboard.charts(shown).sample();
                    case "personas" ->
                        dashboard
                                .personas(shown)
                                .orElseThrow(() -> ProblemException.notFound("No customer's persona is known."));
                    case "migration" ->
                        earlier(runs, shown, from)
                                .map(before -> dashboard.migration(before, shown))
                                .orElseThrow(() -> ProblemException.notFound("There is no other run to compare with."));
                    default -> throw ProblemException.notFound("There is no chart '" + chart + "'.");
                });
    }

    /** The run before the one that is shown, unless another one is asked for. */
    private static Optional<RfmRun> earlier(List<RfmRun> runs, RfmRun shown, @Nullable Long from) {
        if (from != null) {
            return Optional.of(choose(runs, from, shown));
        }
        return runs.stream().filter(run -> run.id() < shown.id()).findFirst();
    }

    private static RfmRun choose(List<RfmRun> runs, @Nullable Long id, RfmRun otherwise) {
        if (id == null) {
            return otherwise;
        }
        return runs.stream()
                .filter(run -> run.id() == id)
                .findFirst()
                .orElseThrow(() -> PageException.notFound("There is no run " + id + "."));
    }
}
