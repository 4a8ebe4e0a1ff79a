package io.clientele.store.accounts;

/** Who comes with a valid token. */
public record TokenOwner(Token token, User user) {}
