package org.samspel.access;

import java.time.Clock;
import org.samspel.store.Store;

/** Everything about who is staff, over one database. For use by many threads. */
public record Access(
        SignIn signIn,
        SecondFactor secondFactor,
        Sessions sessions,
        Joining joining,
        People people,
        Audit audit,
        Clock clock)
        implements AutoCloseable {

    /** What it needs. */
    public record Tools(Store store, Clock clock, PasswordHash hash, Letters letters) {}

    public static Access over(Tools tools) {
        Tables tables = new Tables(tools.store(), tools.clock());
        Joining joining = new Joining(tables, tools.hash(), tools.letters());
        return new Access(
                new SignIn(tables, tools.hash()),
                new SecondFactor(tables),
                new Sessions(tables),
                joining,
                new People(tables, joining),
                new Audit(tables),
                tools.clock());
    }

    /** Letters that are under way are sent first. */
    @Override
    public void close() {
        joining.close();
    }
}
