package io.clientele.server.api.list;

import java.util.Map;

/**
 * A request for a page of a list.
 *
 * @param url the list's, absolute, without a query
 * @param query as in the request; it holds no other parameters than the list's
 * @param parameters the list's, by name
 */
public record ListCall(String url, ApiQuery query, Map<String, ListParameter> parameters) {}
