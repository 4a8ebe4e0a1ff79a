package io.clientele.server.jobs;

import io.clientele.rfm.SegmentRules;
import io.clientele.server.security.CurrentUser;
import io.clientele.store.Database;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.jobs.Job;
import io.clientele.store.jobs.JobKind;
import io.clientele.store.jobs.JobRunningException;
import io.clientele.store.rfm.AsOfChoice;
import io.clientele.store.rfm.RfmStore;
import io.clientele.yaml.SegmentsYaml;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /admin/calculate/}: scores all customers in the background. */
@Controller
class CalculateController {
    private static final String VIEW = "jobs/calculate";

    private final Database database;
    private final Clock clock;
    private final JobRunner jobs;

    CalculateController(Database database, Clock clock, JobRunner jobs) {
        this.database = database;
        this.clock = clock;
        this.jobs = jobs;
    }

    @GetMapping("/admin/calculate/")
    String form(Model model) {
        return show(model, CalculateForm.blank(), FormErrors.NONE);
    }

    @PostMapping("/admin/calculate/")
    String calculate(@ModelAttribute("form") CalculateForm form, HttpServletResponse response, Model model) {
        try {
            CalculateRequest asked = new CalculateFormReader(form).read();
            Job job = jobs.begin(
                    JobKind.CALCULATE,
                    JobJson.write(asked.parameters()),
                    CurrentUser.actor(),
                    new CalculateWork(database, clock, asked));
            return "redirect:/admin/jobs/" + job.id() + "/";
        } catch (InvalidRecordException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(model, form, FormErrors.of(e));
        } catch (JobRunningException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(model, form, FormErrors.NONE);
        }
    }

    private String show(Model model, CalculateForm form, FormErrors errors) {
        Job running = jobs.running().orElse(null);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("customersThere", new RfmStore(database).customers());
        model.addAttribute("asOfChoice", AsOfChoice.of(null, ZoneOffset.UTC, database, clock.instant()));
        model.addAttribute("builtInRules", SegmentRules.defaults().rules());
        model.addAttribute("template", SegmentsYaml.template());
        model.addAttribute("running", running == null ? null : new JobView(running, jobs.cancellable(running.id())));
        return VIEW;
    }
}
