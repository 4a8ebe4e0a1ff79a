package io.clientele.store.edit;

import java.time.Instant;

/** Who makes a change, and when: what the history says of it. */
public record Edit(Actor actor, Instant at) {}
