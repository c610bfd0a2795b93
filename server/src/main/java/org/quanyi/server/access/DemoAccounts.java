package org.quanyi.server.access;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The sign-ins of the demonstration: one seam, replaced by real sign-in later. Outside `./quanyi
/// demo` there are none.
@Component
public class DemoAccounts {

    /// The password that programs use beside an account's name, in the demonstration only.
    public static final String PASSWORD = "demo";

    private final DemoAccountTable table;
    private final boolean demonstration;

    DemoAccounts(DemoAccountTable table, @Value("${quanyi.demo:false}") boolean demonstration) {
        this.table = table;
        this.demonstration = demonstration;
    }

    /// Whether this is the demonstration.
    public boolean available() {
        return demonstration;
    }

    /// All accounts in the order they were added; empty outside the demonstration.
    public List<Actor> all() {
        return demonstration ? table.all() : List.of();
    }

    /// The account of that name; empty outside the demonstration.
    public Optional<Actor> named(String account) {
        return demonstration ? table.named(account) : Optional.empty();
    }

    /// Adds an account of the demonstration city unless it is there already.
    public void add(Actor actor) {
        table.insert(actor);
    }
}
