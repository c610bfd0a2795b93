package org.quanyi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// How much processor time this program and its database have used so far.
///
/// On a machine that is shared, processor time says what work costs when the clock on the wall
/// mostly says how busy the neighbours were.
final class CpuClock {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;

    private final long postmaster;

    /// @param folder the state folder of the embedded database
    CpuClock(Path folder) throws IOException {
        this.postmaster =
                Long.parseLong(
                        Files.readAllLines(folder.resolve("pg18").resolve("postmaster.pid"))
                                .getFirst()
                                .strip());
    }

    /// Processor seconds.
    record Used(double program, double database) {
        Used since(Used earlier) {
            return new Used(program - earlier.program, database - earlier.database);
        }

        double both() {
            return program + database;
        }
    }

    Used now() throws IOException {
        long database = ticks(postmaster, 4);
        List<ProcessHandle> backends =
                ProcessHandle.of(postmaster).map(p -> p.children().toList()).orElse(List.of());
        for (ProcessHandle backend : backends) {
            database += ticks(backend.pid(), 2);
        }
        return new Used(
                ticks(ProcessHandle.current().pid(), 2) / TICKS_PER_SECOND,
                database / TICKS_PER_SECOND);
    }

    /// User and system time, and with four fields those of children that have ended.
    private static long ticks(long pid, int fields) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        } catch (NoSuchFileException _) {
            return 0;
        }
        String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = 0; i < fields; i++) {
            ticks += Long.parseLong(parts[USER_TIME + i]);
        }
        return ticks;
    }
}
