package io.clientele.server.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import io.clientele.server.api.json.JsonBody;
import io.clientele.server.api.json.Writing;
import io.clientele.server.api.list.ListCall;
import io.clientele.server.api.list.ListOf;
import io.clientele.server.api.list.Lists;
import io.clientele.server.api.list.Page;
import io.clientele.server.api.schema.Accepts;
import io.clientele.store.crm.LineRow;
import io.clientele.store.crm.OrderDetail;
import io.clientele.store.crm.OrderField;
import io.clientele.store.crm.OrderRow;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.edit.RecordNotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/orders/}. */
@RestController
@RequestMapping(
        path = "/api/orders/",
        produces = {APPLICATION_JSON_VALUE, TEXT_HTML_VALUE})
@Tag(name = "orders")
class OrderController {
    private static final String ONE = "{id}/";

    private final OrderStore orders;
    private final Lists lists;
    private final Edits edits;

    OrderController(OrderStore orders, Lists lists, Edits edits) {
        this.orders = orders;
        this.lists = lists;
        this.edits = edits;
    }

    @GetMapping
    @ListOf(value = OrderField.class, search = "id and the customer's name and e-mail")
    @Operation(operationId = "listOrders", summary = "List orders")
    Page<OrderJson> list(ListCall call) {
        return lists.page("orders", orders.records(), call, this::withLines);
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Accepts(OrderInput.class)
    @Operation(operationId = "createOrder", summary = "Add an order")
    ResponseEntity<OrderJson> create(@RequestBody JsonBody body) {
        OrderDetail row = orders.create(OrderInput.read(body, Writing.CREATE, null, edits.instant()), edits.now());
        return ResponseEntity.created(URI.create("/api/orders/" + row.order().id() + "/"))
                .eTag(row.version())
                .body(json(row));
    }

    @GetMapping(ONE)
    @Operation(operationId = "getOrder", summary = "An order")
    ResponseEntity<OrderJson> get(@PathVariable long id) {
        return answer(find(id));
    }

    @PutMapping(path = ONE, consumes = APPLICATION_JSON_VALUE)
    @Accepts(OrderInput.class)
    @Operation(operationId = "replaceOrder", summary = "Change an order")
    ResponseEntity<OrderJson> replace(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonBody body) {
        return answer(change(id, ifMatch, body, Writing.REPLACE));
    }

    @PatchMapping(path = ONE, consumes = APPLICATION_JSON_VALUE)
    @Accepts(OrderInput.class)
    @Operation(operationId = "updateOrder", summary = "Change some fields of an order")
    ResponseEntity<OrderJson> update(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonBody body) {
        return answer(change(id, ifMatch, body, Writing.MERGE));
    }

    @DeleteMapping(ONE)
    @Operation(operationId = "deleteOrder", summary = "Delete an order")
    ResponseEntity<Void> delete(
            @PathVariable long id, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        String version = Versions.require(OrderStore.MODEL, id, ifMatch, find(id).version());
        orders.delete(id, version, edits.now());
        return ResponseEntity.noContent().build();
    }

    private OrderDetail change(long id, @Nullable String ifMatch, JsonBody body, Writing writing) {
        return Versions.change(
                OrderStore.MODEL,
                id,
                ifMatch,
                () -> orders.find(id),
                OrderDetail::version,
                (row, version) -> orders.update(
                        id, OrderInput.read(body, writing, row.values(), edits.instant()), version, edits.now()));
    }

    /** One statement more for a page: all of its lines. */
    private List<OrderJson> withLines(List<OrderRow> rows) {
        Map<Long, List<LineRow>> lines =
                orders.lines(rows.stream().map(OrderRow::id).toList());
        return rows.stream()
                .map(row -> OrderJson.of(row, lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static OrderJson json(OrderDetail order) {
        return OrderJson.of(order.order(), order.lines());
    }

    private OrderDetail find(long id) {
        return orders.find(id).orElseThrow(() -> new RecordNotFoundException(OrderStore.MODEL, id));
    }

    private static ResponseEntity<OrderJson> answer(OrderDetail row) {
        return ResponseEntity.ok().eTag(row.version()).body(json(row));
    }
}
