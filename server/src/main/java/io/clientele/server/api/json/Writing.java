package io.clientele.server.api.json;

/** What a request does to a record, and so which of its fields it must bring. */
public enum Writing {
    /** POST: required fields must be there, others have a default. */
    CREATE,
    /** PUT: required fields must be there, others stay as they are if they are not. */
    REPLACE,
    /** PATCH: what is not there stays as it is. */
    MERGE
}
