package org.quanyi.server;

import org.quanyi.server.command.QuanyiCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: rooms, wired together. Every way in, terminal or browser, begins here.
@SpringBootApplication
public class Quanyi {

    public static void main(String[] arguments) {
        System.exit(QuanyiCommand.run(Quanyi.class, arguments));
    }
}
