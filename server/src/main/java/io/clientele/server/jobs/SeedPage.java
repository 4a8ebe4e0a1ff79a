package io.clientele.server.jobs;

import io.clientele.people.PersonLocale;
import io.clientele.server.page.Viewer;
import io.clientele.store.jobs.Job;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.seed.SeedMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page with the form for a seed; other pages show it with a table of theirs. */
@Component
public final class SeedPage {
    private static final String VIEW = "jobs/seed";

    private final RfmStore store;
    private final JobRunner jobs;

    SeedPage(RfmStore store, JobRunner jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    /** The form with a table of personas from elsewhere. */
    public String withTable(Model model, Viewer viewer, String yaml, String customers, String days) {
        return show(model, viewer, blank().withTable(yaml, customers, days), FormErrors.NONE);
    }

    /** What an empty form has: a mode that fits the database. */
    SeedForm blank() {
        return SeedForm.blank(FormValues.key(customers() == 0 ? SeedMode.EMPTY : SeedMode.APPEND));
    }

    /** How many customers the database holds. */
    long customers() {
        return store.customers();
    }

    String show(Model model, Viewer viewer, SeedForm form, FormErrors errors) {
        @Nullable Job running = jobs.running().orElse(null);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("customersThere", customers());
        model.addAttribute(
                "locales",
                Arrays.stream(PersonLocale.values()).map(PersonLocale::tag).toList());
        model.addAttribute("mayReplace", viewer.superuser());
        model.addAttribute("running", running == null ? null : new JobView(running, jobs.cancellable(running.id())));
        return VIEW;
    }
}
