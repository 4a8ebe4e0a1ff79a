package io.clientele.store.crm;

import org.jspecify.annotations.Nullable;

/** As much of a customer as a row of another list shows. */
public record CustomerName(long id, String name, @Nullable String email) {}
