package io.clientele.server.jobs;

import io.clientele.server.ServerSettings;
import io.clientele.server.page.Viewer;
import io.clientele.server.security.CurrentUser;
import io.clientele.store.Database;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.jobs.Job;
import io.clientele.store.jobs.JobKind;
import io.clientele.store.jobs.JobRunningException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /admin/seed/}: makes customers and their orders in the background. */
@Controller
class SeedController {
    private final Database database;
    private final Clock clock;
    private final ServerSettings settings;
    private final JobRunner jobs;
    private final SeedPage page;

    SeedController(Database database, Clock clock, ServerSettings settings, JobRunner jobs, SeedPage page) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.jobs = jobs;
        this.page = page;
    }

    @GetMapping("/admin/seed/")
    String form(HttpServletRequest request, Model model) {
        return page.show(model, Viewer.of(request), page.blank(), FormErrors.NONE);
    }

    @PostMapping("/admin/seed/")
    String seed(
            @ModelAttribute("form") SeedForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Viewer viewer = Viewer.of(request);
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            SeedRequest asked = new SeedFormReader(form, today, page.customers(), viewer.superuser()).read();
            Job job = jobs.begin(
                    JobKind.SEED,
                    JobJson.write(asked.parameters()),
                    CurrentUser.actor(),
                    new SeedWork(database, settings.version(), asked));
            return "redirect:/admin/jobs/" + job.id() + "/";
        } catch (InvalidRecordException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page.show(model, viewer, form, FormErrors.of(e));
        } catch (JobRunningException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page.show(model, viewer, form, FormErrors.NONE);
        }
    }
}
