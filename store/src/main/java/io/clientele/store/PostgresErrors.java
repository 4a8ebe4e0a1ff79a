package io.clientele.store;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's SQLSTATEs mean to a user. */
final class PostgresErrors {

    private PostgresErrors() {}

    static String reason(SQLException failure, PostgresUrl location, int lockTimeoutMillis) {
        String state = failure.getSQLState();
        return switch (state == null ? "" : state) {
            case "08001" -> unreachable(failure);
            case "08000", "08003", "08006", "08007", "57P01", "57P02" ->
                "the connection to the server was lost; what was not committed yet is undone";
            case "57P03" -> "the server is starting or stopping; try again in a moment";
            // The driver's own, before it has sent a password.
            case "08004" ->
                "the server refuses the connection: " + server(failure)
                        + "; a password comes from PGPASSWORD, from ~/.pgpass or the file in PGPASSFILE, or from the URL"
                        + passwordFile();
            case "28P01" -> "the password is wrong" + (location.user() == null ? "" : " for user " + location.user());
            case "28000" -> "the server refuses this user: " + server(failure);
            case "3D000" -> "the server has no database " + location.database() + "; PostgreSQL's createdb makes one";
            case "3F000" -> "the database has no schema of this name; CREATE SCHEMA makes one";
            case "42501" -> "the user lacks a right: " + server(failure);
            case "25006" -> "the server allows no writing (a standby?)";
            case "53100" -> "the server's disk is full; nothing was changed";
            case "53300" -> "the server has too many connections; try again later";
            case "55P03" ->
                "another program is writing to it (waited " + lockTimeoutMillis
                        + " ms); try again when it has finished";
            case "40001", "40P01" -> "another program has changed the same rows; try again";
            case "57014" -> "the server ended the statement (its statement_timeout, or somebody's cancel)";
            case "XX001", "XX002" -> "the database is damaged: " + server(failure);
            default -> server(failure);
        };
    }

    private static String passwordFile() {
        String fault = PasswordFile.fault();
        return fault == null ? "" : "; " + fault;
    }

    private static String unreachable(SQLException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UnknownHostException) {
            return "the host " + cause.getMessage() + " is not known";
        }
        return "no server answers there (" + server(failure) + ")";
    }

    private static String server(SQLException failure) {
        if (failure instanceof PSQLException e && e.getServerErrorMessage() != null) {
            // The driver would add headings in the language of the user's system.
            ServerErrorMessage message = e.getServerErrorMessage();
            String detail = message.getDetail();
            String line = message.getMessage() + (detail == null ? "" : ": " + detail);
            return line.strip().replaceAll("\\s+", " ");
        }
        return Messages.oneLine(failure);
    }

    /** Whether a statement was ended at its own program's wish. */
    static boolean isCancel(SQLException failure) {
        return is(failure.getSQLState(), "57014");
    }

    private static boolean is(@Nullable String state, String expected) {
        return expected.equals(state);
    }
}
