package io.clientele.server.admin;

import io.clientele.server.page.Viewer;
import io.clientele.server.rfm.ScoreBooks;
import io.clientele.server.rfm.ScoreField;
import io.clientele.store.Database;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.query.Field;
import io.clientele.store.query.RecordList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The scores of the newest run, to look at. */
@Component
@Order(4)
class ScoreAdmin implements ModelAdmin<ScoreRow> {
    static final Names NAMES = new Names("rfm", "score", "scores", "score");

    private final ScoreList scores;

    ScoreAdmin(ScoreBooks books, Database database) {
        this.scores = new ScoreList(books, new CustomerStore(database));
    }

    @Override
    public Names names() {
        return NAMES;
    }

    @Override
    public RecordList<ScoreRow> records() {
        return scores;
    }

    /** They lie in memory. */
    @Override
    public long counted() {
        return Integer.MAX_VALUE;
    }

    @Override
    public long id(ScoreRow row) {
        return row.customerId();
    }

    @Override
    public String text(ScoreRow row) {
        return row.name();
    }

    @Override
    public List<Column<ScoreRow>> columns() {
        return List.of(
                Column.of(ScoreField.CUSTOMER_ID, "ID", row -> Cell.id(row.customerId())),
                Column.unsorted(
                        "customer_name",
                        "Customer",
                        row -> Cell.text(row.name()).linked(CustomerAdmin.NAMES.url(row.customerId()))),
                Column.oneLine(ScoreField.SEGMENT, "Segment", row -> Cell.text(row.segment())),
                Column.of(ScoreField.RFM_CODE, "Code", row -> Cell.text(row.code())),
                Column.number(ScoreField.RECENCY_DAYS, "Days since last order", ScoreAdmin::recency),
                Column.number(ScoreField.FREQUENCY, "Orders", row -> Cell.number(row.frequency())),
                Column.number(ScoreField.MONETARY, "Spent", row -> Cell.money(row.monetaryCents())));
    }

    private static Cell recency(ScoreRow row) {
        return row.recencyDays() == null ? Cell.text("") : Cell.number(row.recencyDays());
    }

    @Override
    public String searched() {
        return "Customer's name, e-mail, phone or ID";
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter.Values("Segment", ScoreField.SEGMENT),
                scores("Recency score", ScoreField.RECENCY_SCORE),
                scores("Frequency score", ScoreField.FREQUENCY_SCORE),
                scores("Monetary score", ScoreField.MONETARY_SCORE));
    }

    private static Filter scores(String label, Field field) {
        return new Filter.Presets(
                label,
                IntStream.of(5, 4, 3, 2, 1)
                        .mapToObj(Integer::toString)
                        .map(score -> Filter.Preset.of(score, field.key(), score))
                        .toList());
    }

    @Override
    public List<Link> links(Viewer viewer) {
        return viewer.staff() ? List.of(new Link("Calculate…", "/admin/calculate/")) : List.of();
    }
}
