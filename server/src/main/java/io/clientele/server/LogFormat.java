package io.clientele.server;

/** How the server writes its log to standard error. */
public enum LogFormat {
    /** A line for people. */
    TEXT,
    /** A JSON object a line, with the fields of the Elastic Common Schema. */
    JSON
}
