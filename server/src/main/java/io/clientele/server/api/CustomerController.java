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
import io.clientele.store.crm.CustomerField;
import io.clientele.store.crm.CustomerRow;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.edit.RecordNotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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

/** {@code /api/customers/}. */
@RestController
@RequestMapping(
        path = "/api/customers/",
        produces = {APPLICATION_JSON_VALUE, TEXT_HTML_VALUE})
@Tag(name = "customers")
class CustomerController {
    private static final String ONE = "{id}/";

    private final CustomerStore customers;
    private final Lists lists;
    private final Edits edits;

    CustomerController(CustomerStore customers, Lists lists, Edits edits) {
        this.customers = customers;
        this.lists = lists;
        this.edits = edits;
    }

    @GetMapping
    @ListOf(value = CustomerField.class, search = "name, e-mail, phone and id")
    @Operation(operationId = "listCustomers", summary = "List customers")
    Page<CustomerJson> list(ListCall call) {
        return lists.page(
                "customers",
                customers.records(),
                call,
                rows -> rows.stream().map(CustomerJson::of).toList());
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Accepts(CustomerInput.class)
    @Operation(operationId = "createCustomer", summary = "Add a customer")
    ResponseEntity<CustomerJson> create(@RequestBody JsonBody body) {
        CustomerRow row = customers.create(CustomerInput.read(body, Writing.CREATE, null), edits.now());
        return ResponseEntity.created(URI.create("/api/customers/" + row.id() + "/"))
                .eTag(row.version())
                .body(CustomerJson.of(row));
    }

    @GetMapping(ONE)
    @Operation(operationId = "getCustomer", summary = "A customer")
    ResponseEntity<CustomerJson> get(@PathVariable long id) {
        return answer(find(id));
    }

    @PutMapping(path = ONE, consumes = APPLICATION_JSON_VALUE)
    @Accepts(CustomerInput.class)
    @Operation(operationId = "replaceCustomer", summary = "Change a customer")
    ResponseEntity<CustomerJson> replace(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonBody body) {
        return answer(change(id, ifMatch, body, Writing.REPLACE));
    }

    @PatchMapping(path = ONE, consumes = APPLICATION_JSON_VALUE)
    @Accepts(CustomerInput.class)
    @Operation(operationId = "updateCustomer", summary = "Change some fields of a customer")
    ResponseEntity<CustomerJson> update(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonBody body) {
        return answer(change(id, ifMatch, body, Writing.MERGE));
    }

    @DeleteMapping(ONE)
    @Operation(operationId = "deleteCustomer", summary = "Delete a customer who has no orders")
    ResponseEntity<Void> delete(
            @PathVariable long id, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        String version = Versions.require(CustomerStore.MODEL, id, ifMatch, find(id).version());
        customers.delete(id, version, edits.now());
        return ResponseEntity.noContent().build();
    }

    private CustomerRow change(long id, @Nullable String ifMatch, JsonBody body, Writing writing) {
        return Versions.change(
                CustomerStore.MODEL,
                id,
                ifMatch,
                () -> customers.records().find(id),
                CustomerRow::version,
                (row, version) ->
                        customers.update(id, CustomerInput.read(body, writing, row.values()), version, edits.now()));
    }

    private CustomerRow find(long id) {
        return customers.records().find(id).orElseThrow(() -> new RecordNotFoundException(CustomerStore.MODEL, id));
    }

    private static ResponseEntity<CustomerJson> answer(CustomerRow row) {
        return ResponseEntity.ok().eTag(row.version()).body(CustomerJson.of(row));
    }
}
