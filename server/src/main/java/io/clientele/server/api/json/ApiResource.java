package io.clientele.server.api.json;

/** What the API answers with: a record that becomes JSON, or a page that shows the JSON. */
public interface ApiResource {}
