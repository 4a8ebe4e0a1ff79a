package io.clientele.server.admin;

import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.SegmentReport;
import io.clientele.rfm.SegmentSummary;
import io.clientele.server.page.Crumb;
import io.clientele.store.Database;
import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calculations that there were, and what each found. */
@Controller
class RunController {
    private final RfmStore runs;

    RunController(Database database) {
        this.runs = new RfmStore(database);
    }

    /** A run as the list shows it. */
    public record RunView(
            long id, String asOf, String method, String customers, String withoutOrders, String calculatedAt) {
        static RunView of(RfmRun run) {
            return new RunView(
                    run.id(),
                    run.asOf().date() + " (" + run.asOf().zone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ")",
                    run.method().name().toLowerCase(Locale.ROOT),
                    Format.count(run.customers()),
                    Format.count(run.customersWithoutOrders()),
                    Format.second(run.calculatedAt()));
        }
    }

    /** A segment of a run. */
    public record SegmentView(
            String name, String customers, String share, String revenue, String description, String action) {}

    @GetMapping("/admin/runs/")
    String runs(Model model) {
        model.addAttribute("runs", runs.runs().stream().map(RunView::of).toList());
        model.addAttribute("crumbs", List.of(new Crumb("Overview", "/admin/")));
        return "admin/runs";
    }

    @GetMapping("/admin/runs/{id}/")
    String run(@PathVariable long id, Model model) {
        RfmRun run = runs.run(id).orElseThrow(() -> new RecordNotFoundException("run", id));
        model.addAttribute("run", RunView.of(run));
        model.addAttribute("cutPoints", cutPoints(run));
        model.addAttribute("segments", segments(run));
        model.addAttribute("crumbs", List.of(new Crumb("Overview", "/admin/"), new Crumb("Runs", "/admin/runs/")));
        return "admin/run";
    }

    /** A row of the table of cut points: the dimension and its four values, from the worst to the best. */
    public record CutPointsView(String dimension, List<String> values) {}

    private static List<CutPointsView> cutPoints(RfmRun run) {
        RfmCutPoints all = run.cutPoints();
        return all == null
                ? List.of()
                : List.of(
                        view("Days since the last order", all.recency()),
                        view("Orders", all.frequency()),
                        view("Spent", all.monetary()));
    }

    private static CutPointsView view(String dimension, CutPoints points) {
        boolean money = points.dimension() == Dimension.MONETARY;
        return new CutPointsView(
                dimension,
                LongStream.of(points.first(), points.second(), points.third(), points.fourth())
                        .mapToObj(value -> money ? Format.money(value) : Format.count(value))
                        .toList());
    }

    private List<SegmentView> segments(RfmRun run) {
        SegmentReport report = runs.segments(run);
        return report.segments().stream()
                .map(segment -> view(segment, report.share(segment)))
                .toList();
    }

    private static SegmentView view(SegmentSummary segment, double share) {
        return new SegmentView(
                segment.segment().name(),
                Format.count(segment.customers()),
                String.format(Locale.ENGLISH, "%.1f %%", share * 100),
                Format.money(segment.revenueCents()),
                segment.segment().description(),
                segment.segment().suggestedAction());
    }
}
