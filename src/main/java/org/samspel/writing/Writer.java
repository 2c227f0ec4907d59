package org.samspel.writing;

import java.util.Optional;
import java.util.Set;
import org.samspel.access.Account;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.Author;

/**
 * Somebody of the staff whose program is asking.
 *
 * @param scopes what its token is good for
 */
public record Writer(Account account, Set<Scope> scopes) {
    public Writer {
        scopes = Set.copyOf(scopes);
    }

    /**
     * What is missing: the scope first, since a token can be made anew and a role can't.
     *
     * @param role what somebody must be on the pages to do this
     */
    Optional<Written> objection(Scope scope, Role role) {
        if (!scopes.contains(scope)) {
            return Optional.of(new Written.ScopeMissing(scope));
        }
        return account.role().includes(role)
                ? Optional.empty()
                : Optional.of(new Written.RoleMissing(role));
    }

    Author author() {
        return new Author(account.name(), account.email());
    }
}
