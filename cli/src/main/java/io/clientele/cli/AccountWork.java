package io.clientele.cli;

import io.clientele.server.security.Accounts;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.accounts.User;
import io.clientele.store.edit.Actor;
import java.time.Clock;

/**
 * What the commands do with accounts. Apart from them for the reason that {@link Serving} has: hashing is the server's, whose
 * classes are there only when the launcher was asked for one of these commands.
 */
final class AccountWork {
    private final Accounts accounts;

    private AccountWork(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws io.clientele.store.StoreException if there is no such database */
    static AccountWork on(DbLocation location, Clock clock) {
        return new AccountWork(new Accounts(Database.open(location), clock));
    }

    static AccountWork onNewOrOld(DbLocation location, Clock clock) {
        return new AccountWork(new Accounts(Database.openOrCreate(location), clock));
    }

    /** Asked before anybody types a password in vain. */
    void requireFree(String username) {
        if (accounts.find(username).isPresent()) {
            throw new CommandException(
                    "there is a user " + username + " already; 'clientele changepassword' gives them another password");
        }
    }

    User requireUser(String username) {
        return accounts.find(username)
                .orElseThrow(() -> new CommandException(
                        "there is no user " + username + "; 'clientele createsuperuser' makes the first one"));
    }

    void createSuperuser(String username, String password) {
        accounts.create(username, password, Role.SUPERUSER, Actor.COMMAND_LINE);
    }

    void changePassword(String username, String password) {
        accounts.changePassword(requireUser(username), password, Actor.COMMAND_LINE);
    }

    /** The secret. */
    String createToken(String username, String name) {
        return accounts.createToken(requireUser(username), name, Actor.COMMAND_LINE)
                .secret();
    }
}
