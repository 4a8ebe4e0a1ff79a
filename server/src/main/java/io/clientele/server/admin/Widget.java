package io.clientele.server.admin;

/** How a field is typed in. */
public enum Widget {
    TEXT,
    EMAIL,
    TELEPHONE,
    LONG_TEXT,
    MONEY,
    INTEGER,
    /** Date and time in UTC. */
    INSTANT,
    CHOICE,
    YES_NO,
    NEW_PASSWORD,
    /** Another record: found by what is typed. */
    REFERENCE,
    /** Nothing to type: what the server computes. */
    OUTPUT
}
