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
import io.clientele.store.crm.ProductField;
import io.clientele.store.crm.ProductRow;
import io.clientele.store.crm.ProductStore;
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

/** {@code /api/products/}. */
@RestController
@RequestMapping(
        path = "/api/products/",
        produces = {APPLICATION_JSON_VALUE, TEXT_HTML_VALUE})
@Tag(name = "products")
class ProductController {
    private static final String ONE = "{id}/";

    private final ProductStore products;
    private final Lists lists;
    private final Edits edits;

    ProductController(ProductStore products, Lists lists, Edits edits) {
        this.products = products;
        this.lists = lists;
        this.edits = edits;
    }

    @GetMapping
    @ListOf(value = ProductField.class, search = "name, category, description and id")
    @Operation(operationId = "listProducts", summary = "List products")
    Page<ProductJson> list(ListCall call) {
        return lists.page(
                "products",
                products.records(),
                call,
                rows -> rows.stream().map(ProductJson::of).toList());
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Accepts(ProductInput.class)
    @Operation(operationId = "createProduct", summary = "Add a product")
    ResponseEntity<ProductJson> create(@RequestBody JsonBody body) {
        ProductRow row = products.create(ProductInput.read(body, Writing.CREATE, null), edits.now());
        return ResponseEntity.created(URI.create("/api/products/" + row.id() + "/"))
                .eTag(row.version())
                .body(ProductJson.of(row));
    }

    @GetMapping(ONE)
    @Operation(operationId = "getProduct", summary = "A product")
    ResponseEntity<ProductJson> get(@PathVariable long id) {
        return answer(find(id));
    }

    @PutMapping(path = ONE, consumes = APPLICATION_JSON_VALUE)
    @Accepts(ProductInput.class)
    @Operation(operationId = "replaceProduct", summary = "Change a product")
    ResponseEntity<ProductJson> replace(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonBody body) {
        return answer(change(id, ifMatch, body, Writing.REPLACE));
    }

    @PatchMapping(path = ONE, consumes = APPLICATION_JSON_VALUE)
    @Accepts(ProductInput.class)
    @Operation(operationId = "updateProduct", summary = "Change some fields of a product")
    ResponseEntity<ProductJson> update(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonBody body) {
        return answer(change(id, ifMatch, body, Writing.MERGE));
    }

    @DeleteMapping(ONE)
    @Operation(operationId = "deleteProduct", summary = "Delete a product that is in no order")
    ResponseEntity<Void> delete(
            @PathVariable long id, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        String version = Versions.require(ProductStore.MODEL, id, ifMatch, find(id).version());
        products.delete(id, version, edits.now());
        return ResponseEntity.noContent().build();
    }

    private ProductRow change(long id, @Nullable String ifMatch, JsonBody body, Writing writing) {
        return Versions.change(
                ProductStore.MODEL,
                id,
                ifMatch,
                () -> products.records().find(id),
                ProductRow::version,
                (row, version) ->
                        products.update(id, ProductInput.read(body, writing, row.values()), version, edits.now()));
    }

    private ProductRow find(long id) {
        return products.records().find(id).orElseThrow(() -> new RecordNotFoundException(ProductStore.MODEL, id));
    }

    private static ResponseEntity<ProductJson> answer(ProductRow row) {
        return ResponseEntity.ok().eTag(row.version()).body(ProductJson.of(row));
    }
}
