package org.quanyi.server.command;

import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;

/// Who works at the terminal: the account that the operating system knows, in a clerk's place.
final class TerminalActor {

    private TerminalActor() {}

    static Actor clerk() {
        String user = System.getProperty("user.name", "?");
        return new Actor("terminal:" + user, Role.CLERK, user, "终端 terminal", null, null);
    }
}
