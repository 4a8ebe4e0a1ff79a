package io.clientele.server.jobs;

import io.clientele.server.page.Crumb;
import io.clientele.server.page.Message;
import io.clientele.server.page.PageException;
import io.clientele.store.jobs.Job;
import io.clientele.store.jobs.JobKind;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /admin/jobs/}: what runs, how far it is, and what became of what ran. */
@Controller
class JobController {
    private static final int SHOWN = 50;

    private final JobRunner jobs;

    JobController(JobRunner jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/admin/jobs/")
    String list(Model model) {
        model.addAttribute("jobs", jobs.recent(SHOWN).stream().map(this::view).toList());
        return "jobs/list";
    }

    @GetMapping("/admin/jobs/{id}/")
    String job(@PathVariable long id, Model model) {
        JobView view = view(find(id));
        model.addAttribute("view", view);
        model.addAttribute("crumbs", List.of(new Crumb("Jobs", "/admin/jobs/")));
        String result = view.job().result();
        if (result != null && view.job().kind() == JobKind.SEED) {
            model.addAttribute("seed", JobJson.read(result, SeedOutcome.class));
        } else if (result != null) {
            model.addAttribute("calculation", JobJson.read(result, CalculateOutcome.class));
        }
        return "jobs/job";
    }

    /** Cancels it. */
    @PostMapping("/admin/jobs/{id}/")
    String cancel(@PathVariable long id, RedirectAttributes redirect) {
        find(id);
        Message message = jobs.cancel(id)
                ? Message.of(Message.Level.INFO, "The job is being cancelled; the database will be as it was.")
                : Message.of(Message.Level.WARNING, "It is too late to cancel this job.");
        message.addTo(redirect);
        return "redirect:/admin/jobs/" + id + "/";
    }

    private Job find(long id) {
        return jobs.find(id).orElseThrow(() -> PageException.notFound("There is no job " + id + "."));
    }

    private JobView view(Job job) {
        Job live = job.state().ended() ? job : jobs.find(job.id()).orElse(job);
        return new JobView(live, jobs.cancellable(live.id()));
    }
}
