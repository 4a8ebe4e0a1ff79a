package io.clientele.server.admin;

import io.clientele.store.accounts.Token;
import java.util.List;

/** A token as pages show it. */
public record TokenView(long id, String name, String created, String lastUsed, boolean revoked) {

    static List<TokenView> of(List<Token> tokens) {
        return tokens.stream().map(TokenView::of).toList();
    }

    private static TokenView of(Token token) {
        return new TokenView(
                token.id(),
                token.name(),
                Format.minute(token.createdAt()),
                token.lastUsedAt() == null ? "never" : Format.minute(token.lastUsedAt()),
                token.revokedAt() != null);
    }
}
