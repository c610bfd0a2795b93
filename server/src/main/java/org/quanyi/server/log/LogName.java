package org.quanyi.server.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The public logs (公开日志), each a tree and an origin of its own.
public enum LogName {
    /// Reads of persons' records.
    ACCESS(1),
    /// Entries of the journal.
    LEDGER(2),
    /// Steps of cases: what was asked, decided and done; and what persons agreed to.
    DECISION(3),
    /// What was changed about who may read: the registers of access.
    SYSTEM(4),
    /// Documents that were issued or taken back.
    DOCUMENT(5);

    private final int number;

    LogName(int number) {
        this.number = number;
    }

    /// What stands for it in the database. Never reused.
    int number() {
        return number;
    }

    /// Its name in addresses and folders.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The log of this name in addresses, if there is one.
    public static Optional<LogName> of(String path) {
        return Arrays.stream(values()).filter(log -> log.path().equals(path)).findFirst();
    }
}
