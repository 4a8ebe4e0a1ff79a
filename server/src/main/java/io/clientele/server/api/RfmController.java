package io.clientele.server.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.ScoringMethod;
import io.clientele.server.api.json.JsonBody;
import io.clientele.server.api.list.ListCall;
import io.clientele.server.api.list.ListOf;
import io.clientele.server.api.list.Page;
import io.clientele.server.api.schema.Accepts;
import io.clientele.server.jobs.JobRunner;
import io.clientele.server.problem.Problem;
import io.clientele.server.problem.ProblemException;
import io.clientele.server.rfm.RfmCalculator;
import io.clientele.server.rfm.ScoreBook;
import io.clientele.server.rfm.ScoreBooks;
import io.clientele.server.rfm.ScoreField;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.crm.CustomerRow;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.edit.RecordVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/rfm/}: the newest run's scores, and new ones. */
@RestController
@RequestMapping(
        path = "/api/rfm/",
        produces = {APPLICATION_JSON_VALUE, TEXT_HTML_VALUE})
@Tag(name = "rfm")
class RfmController {
    private final ScoreBooks books;
    private final RfmLists lists;
    private final RfmCalculator calculator;
    private final CustomerStore customers;
    private final Edits edits;
    private final JobRunner jobs;
    private final AuditLog audit;

    RfmController(
            ScoreBooks books,
            RfmLists lists,
            RfmCalculator calculator,
            CustomerStore customers,
            Edits edits,
            JobRunner jobs,
            AuditLog audit) {
        this.books = books;
        this.lists = lists;
        this.calculator = calculator;
        this.customers = customers;
        this.edits = edits;
        this.jobs = jobs;
        this.audit = audit;
    }

    @GetMapping
    @ListOf(value = ScoreField.class, search = "the customer's name, e-mail, phone and id", cursors = false)
    @Operation(operationId = "listRfmScores", summary = "List the newest scores")
    Page<RfmScoreJson> list(ListCall call) {
        return lists.page(books.newest().orElse(null), call);
    }

    @GetMapping("{customer_id}/")
    @Operation(operationId = "getRfmScore", summary = "A customer's newest scores")
    ResponseEntity<RfmDetailJson> get(@PathVariable("customer_id") long customerId) {
        ScoreBook book = books.newest()
                .orElseThrow(() -> ProblemException.notFound(
                        "there are no scores yet; POST /api/rfm/calculate/ or clientele calculate-rfm makes them"));
        CustomerRow customer = customers
                .records()
                .find(customerId)
                .orElseThrow(() -> ProblemException.notFound("there is no customer " + customerId));
        int row = book.rowOf(customerId);
        if (row < 0) {
            throw ProblemException.notFound(
                    "customer " + customerId + " has no scores yet; POST /api/rfm/calculate/ makes them");
        }
        return ResponseEntity.ok()
                .eTag(RecordVersion.of(book.run().id(), customer.version()))
                .body(RfmDetailJson.of(book, row, customer));
    }

    @GetMapping("statistics/")
    @Operation(operationId = "getRfmStatistics", summary = "The newest scores in numbers")
    RfmStatisticsJson statistics() {
        return books.newest().map(RfmStatisticsJson::of).orElseGet(RfmStatisticsJson::none);
    }

    @GetMapping("by-segment/")
    @Operation(operationId = "getRfmSegments", summary = "Customers and revenue of each segment")
    SegmentsJson bySegment() {
        return books.newest().map(SegmentsJson::of).orElseGet(SegmentsJson::none);
    }

    @PostMapping(path = "calculate/", consumes = APPLICATION_JSON_VALUE)
    @Accepts(value = CalculationInput.class, required = false)
    @Operation(
            operationId = "calculateRfm",
            summary = "Score all customers anew",
            description = "Earlier scores are kept as an earlier run. Without a body all is as the command has it.")
    CalculationJson calculate(@RequestBody(required = false) @Nullable JsonBody body) {
        CalculationInput.Values wanted = body == null ? CalculationInput.DEFAULT : CalculationInput.read(body);
        jobs.running().ifPresent(job -> {
            throw new ProblemException(Problem.of(
                    HttpStatus.CONFLICT,
                    "job " + job.id() + " is running, a " + job.kind().key() + " that "
                            + job.actor().username() + " started; wait until it has ended"));
        });
        RfmScorer scorer = wanted.method() == ScoringMethod.NTILE ? RfmScorer.ntile() : RfmScorer.quintile();
        RfmCalculator.Outcome outcome = calculator
                .calculate(wanted.asOf(), scorer, edits.instant())
                .orElseThrow(() -> new ProblemException(
                        Problem.of(HttpStatus.CONFLICT, "a calculation is running already; its scores come soon")));
        long run = outcome.run().id();
        audit.write(edits.now(), Action.RUN, "run", run, "calculate, run " + run);
        return CalculationJson.of(outcome);
    }
}
