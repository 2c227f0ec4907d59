package org.samspel.access;

import java.time.Clock;
import org.samspel.store.Store;
import org.samspel.store.Tables;

/** Everything about who is staff, over one database. For use by many threads. */
public record Access(
        SignIn signIn,
        SecondFactor secondFactor,
        RecoveryCodes recoveryCodes,
        Sessions sessions,
        Tokens tokens,
        Joining joining,
        Forgotten forgotten,
        OwnAccount own,
        People people,
        Audit audit,
        Clock clock)
        implements AutoCloseable {

    /** What it needs. */
    public record Tools(Store store, Clock clock, PasswordHash hash, Seal seal, Letters letters) {}

    public static Access over(Tools tools) {
        Tables tables = new Tables(tools.store(), tools.clock());
        Notices notices = new Notices(tables, tools.letters());
        Joining joining = new Joining(tables, tools.hash(), notices);
        return new Access(
                new SignIn(tables, tools.hash()),
                new SecondFactor(tables, tools.seal()),
                new RecoveryCodes(tables),
                new Sessions(tables),
                new Tokens(tables, notices),
                joining,
                new Forgotten(tables, notices),
                new OwnAccount(tables, tools.hash(), notices),
                new People(tables, joining),
                new Audit(tables),
                tools.clock());
    }

    /** Letters that are under way are sent first. */
    @Override
    public void close() {
        forgotten.close();
    }
}
