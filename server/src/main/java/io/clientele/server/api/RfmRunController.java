package io.clientele.server.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import io.clientele.rfm.SegmentMigration;
import io.clientele.server.api.list.ApiQuery;
import io.clientele.server.problem.Problem;
import io.clientele.server.problem.ProblemException;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/rfm/runs/} and {@code /api/rfm/migration/}: the runs, and what has changed from one to another. */
@RestController
@RequestMapping(
        path = "/api/rfm/",
        produces = {APPLICATION_JSON_VALUE, TEXT_HTML_VALUE})
@Tag(name = "rfm")
class RfmRunController {
    private static final int MAX_KEPT = 50;

    private final RfmStore scores;

    /** Runs never change. Of a million customers a migration takes some seconds. */
    private final Map<List<Long>, SegmentMigration> migrations = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Long>, SegmentMigration> eldest) {
            return size() > MAX_KEPT;
        }
    };

    RfmRunController(RfmStore scores) {
        this.scores = scores;
    }

    @GetMapping("runs/")
    @Operation(operationId = "listRfmRuns", summary = "All calculations, the newest first")
    RfmRunsJson runs() {
        return new RfmRunsJson(scores.runs().stream().map(RfmRunJson::of).toList());
    }

    @GetMapping("migration/")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first run's id; the one before the second, if it is left out.",
            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The second run's id; the newest, if it is left out.",
            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
    @Operation(operationId = "getRfmMigration", summary = "Who went from which segment to which between two runs")
    MigrationJson migration(ApiQuery query) {
        List<RfmRun> newestFirst = scores.runs();
        if (newestFirst.size() < 2) {
            throw new ProblemException(Problem.of(
                    HttpStatus.CONFLICT,
                    "a migration is between two runs, but there " + (newestFirst.isEmpty() ? "is none" : "is one")
                            + "; POST /api/rfm/calculate/ makes another"));
        }
        RfmRun to = run("to", query, newestFirst).orElse(newestFirst.get(0));
        RfmRun from = run("from", query, newestFirst).orElseGet(() -> before(to, newestFirst));
        return MigrationJson.of(from, to, migration(from, to));
    }

    private static Optional<RfmRun> run(String name, ApiQuery query, List<RfmRun> runs) {
        if (query.get(name).isEmpty()) {
            return Optional.empty();
        }
        int id = query.integer(name, 0, 1, Integer.MAX_VALUE);
        return Optional.of(runs.stream()
                .filter(run -> run.id() == id)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("there is no run " + id)));
    }

    private static RfmRun before(RfmRun to, List<RfmRun> newestFirst) {
        return newestFirst.stream()
                .filter(run -> run.id() < to.id())
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "to", "is " + to.id() + ", before which there is no run; say from which one"));
    }

    private SegmentMigration migration(RfmRun from, RfmRun to) {
        List<Long> key = List.of(from.id(), to.id());
        synchronized (migrations) {
            return migrations.computeIfAbsent(key, ids -> scores.migration(from, to));
        }
    }
}
