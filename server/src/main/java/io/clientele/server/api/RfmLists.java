package io.clientele.server.api;

import io.clientele.server.api.list.ApiQuery;
import io.clientele.server.api.list.ListCall;
import io.clientele.server.api.list.ListCriteria;
import io.clientele.server.api.list.Page;
import io.clientele.server.api.list.PageLinks;
import io.clientele.server.problem.ProblemException;
import io.clientele.server.rfm.ScoreBook;
import io.clientele.server.rfm.ScoreField;
import io.clientele.server.rfm.ScoreFilter;
import io.clientele.store.crm.CustomerName;
import io.clientele.store.crm.CustomerRow;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.ListRequest;
import io.clientele.store.query.Position;
import io.clientele.store.query.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists scores from memory; one statement fetches the names of a page. A search is made among the customers first. */
@Component
class RfmLists {
    /** What a search may find, at most. */
    private static final int MAX_FOUND = 10_000;

    private final CustomerStore customers;

    RfmLists(CustomerStore customers) {
        this.customers = customers;
    }

    Page<RfmScoreJson> page(@Nullable ScoreBook book, ListCall call) {
        ApiQuery query = call.query();
        ListCriteria wanted = ListCriteria.of(query, call.parameters(), List.of(ScoreField.values()));
        PageLinks links = PageLinks.of(call);
        if (book == null) {
            links.page(0);
            return new Page<>(0, null, null, List.of());
        }
        int[] rows = rows(book, wanted);
        int page = links.page(rows.length);
        int from = (page - 1) * links.size();
        int to = Math.min(rows.length, from + links.size());
        return new Page<>(
                rows.length,
                to < rows.length ? links.to(page + 1) : null,
                page > 1 ? links.to(page - 1) : null,
                named(book, Arrays.copyOfRange(rows, from, to)));
    }

    private int[] rows(ScoreBook book, ListCriteria wanted) {
        String search = wanted.criteria().search();
        ScoreFilter filter = new ScoreFilter(wanted.criteria().conditions(), search == null ? null : found(search));
        try {
            return book.rows(filter, wanted.sorts());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(ScoreField.SEGMENT.key(), String.valueOf(e.getMessage()));
        }
    }

    private List<Long> found(String search) {
        List<Long> ids = new ArrayList<>();
        ListRequest request = ListRequest.first(ListRequest.MAX_LIMIT).where(Criteria.search(search));
        while (true) {
            Slice<CustomerRow> slice = customers.records().page(request);
            slice.rows().forEach(customer -> ids.add(customer.id()));
            if (slice.next() == null) {
                return ids;
            }
            if (ids.size() >= MAX_FOUND) {
                throw ProblemException.badRequest(
                        "search", "finds more than " + MAX_FOUND + " customers; more letters find fewer");
            }
            request = request.at(new Position.At(slice.next()));
        }
    }

    private List<RfmScoreJson> named(ScoreBook book, int[] rows) {
        Map<Long, CustomerName> names =
                customers.names(Arrays.stream(rows).mapToObj(book::customerId).toList());
        List<RfmScoreJson> scores = new ArrayList<>();
        for (int row : rows) {
            CustomerName name = names.get(book.customerId(row));
            // Else deleted in this very moment.
            if (name != null) {
                scores.add(RfmScoreJson.of(book, row, name));
            }
        }
        return scores;
    }
}
