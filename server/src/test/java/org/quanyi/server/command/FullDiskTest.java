package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.Quanyi;
import picocli.CommandLine;

/// A disk without space is told in one sentence.
class FullDiskTest {

    /// Less than PostgreSQL's programs need.
    private static final String SIZE = "size=8m";

    @TempDir static Path folder;

    @Test
    void theFirstStartSaysThatThereIsNoSpace() throws IOException, InterruptedException {
        Path disk = folder.toAbsolutePath();
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString()),
                "only root, where mounting is allowed, can make a disk that is full at once");
        try {
            StringWriter err = new StringWriter();
            CommandLine line =
                    QuanyiCommand.line(
                            Quanyi.class, Map.of("QUANYI_DATA", disk.resolve("state").toString()));
            line.setErr(new PrintWriter(err, true));
            assertThat(QuanyiCommand.run(line, "verify", "--json")).isEqualTo(QuanyiCommand.FAILED);
            assertThat(err.toString().strip().lines())
                    .singleElement()
                    .satisfies(
                            said -> assertThat(said).contains("No space left on device", "100 MB"));
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void aDiskThatFillsUpLaterIsToldToo() {
        Exception failure =
                new IllegalStateException(new SQLException("could not extend file", "53100"));
        assertThat(Failure.sentence(failure))
                .startsWith("The disk that holds the database is full");
    }

    private static boolean run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
