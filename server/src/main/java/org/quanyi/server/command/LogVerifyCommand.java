package org.quanyi.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.LogFiles;
import org.quanyi.proof.LogVerifier;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.SignedNote;
import org.quanyi.proof.Verdict;
import org.quanyi.proof.VerifierKey;
import org.quanyi.server.contribution.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `log verify`: checks exported logs from the first leaf. Needs nothing but the files: no
/// database, no installation.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks exported logs from the first leaf. 核验导出的公开日志。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything holds",
            "1:something does not hold, or broke",
            "2:usage",
            "3:refused: there is no log, or no key to check it with"
        })
final class LogVerifyCommand implements Callable<Integer> {

    private static final String KEY = "key";

    @Mixin Terminal terminal = new Terminal();

    @Parameters(
            paramLabel = "DIR",
            description = "A log, or a folder with one folder per log. 日志文件夹。")
    Path folder = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "The verifier key you trust, name+number+key, once per log. Without it the key beside"
                            + " the log is taken, which whoever forges the log can forge too. 可信的验证公钥。")
    List<String> trusted = List.of();

    @Option(
            names = "--earlier",
            paramLabel = "DIR",
            description =
                    "An earlier export: the logs must have grown from it, leaf by leaf. 早先的导出。")
    @Nullable Path earlier;

    /// What was found of one log.
    ///
    /// @param key the verifier key it was checked with
    /// @param root of all leaves, base64 as in the checkpoint; empty when the checkpoint is not
    ///   trusted
    /// @param flaw null when everything holds
    record Checked(
            String log,
            boolean holds,
            long leaves,
            String root,
            String key,
            @Nullable Sentence flaw) {}

    /// The answer as JSON.
    record Document(boolean holds, List<Checked> logs) {}

    @Override
    public Integer call() throws IOException {
        List<Path> logs = logs();
        if (logs.isEmpty()) {
            return refused("log.none", folder);
        }
        List<Checked> checked = new ArrayList<>();
        for (Path log : logs) {
            VerifierKey key = key(log);
            if (key == null) {
                return refused("log.no-key", log);
            }
            checked.add(check(log, key));
        }
        boolean holds = checked.stream().allMatch(Checked::holds);
        terminal.document(new Document(holds, checked));
        checked.forEach(this::tell);
        return holds ? QuanyiCommand.DONE : QuanyiCommand.FAILED;
    }

    private int refused(String key, Path what) {
        return Refused.with(terminal, List.of(new Sentence(key, terminal.text(key, what))));
    }

    /// A log without its checkpoint is still a log: it has tiles, or an earlier export has it.
    private List<Path> logs() throws IOException {
        if (isLog(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            Stream<Path> before =
                    earlier == null || !Files.isDirectory(earlier)
                            ? Stream.of()
                            : Files.list(earlier)
                                    .filter(LogVerifyCommand::isLog)
                                    .map(log -> folder.resolve(log.getFileName()));
            try (before) {
                return Stream.concat(inside.filter(LogVerifyCommand::isLog), before)
                        .distinct()
                        .sorted()
                        .toList();
            }
        }
    }

    private static boolean isLog(Path folder) {
        return Files.exists(folder.resolve(LogFiles.CHECKPOINT))
                || Files.isDirectory(folder.resolve("tile"));
    }

    /// The trusted key of the log's origin; with none given, the key beside the log.
    private @Nullable VerifierKey key(Path log) throws IOException {
        if (trusted.isEmpty()) {
            Path beside = log.resolve(KEY);
            return Files.exists(beside) ? read(Files.readString(beside)) : null;
        }
        List<VerifierKey> keys =
                trusted.stream().map(LogVerifyCommand::read).filter(Objects::nonNull).toList();
        String origin = origin(log);
        return keys.stream()
                .filter(key -> key.name().equals(origin) || keys.size() == 1)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable VerifierKey read(String text) {
        return VerifierKey.parse(text.strip()) instanceof Parsed.Of<VerifierKey>(var key)
                ? key
                : null;
    }

    /// Only chooses among trusted keys; the checkpoint itself is not trusted yet.
    private static String origin(Path log) throws IOException {
        Path file = log.resolve(LogFiles.CHECKPOINT);
        return Files.exists(file)
                        && SignedNote.parse(Files.readAllBytes(file))
                                instanceof Parsed.Of<SignedNote>(var note)
                ? note.text().lines().findFirst().orElse("")
                : "";
    }

    private Checked check(Path log, VerifierKey key) throws IOException {
        Checkpoint before = null;
        Path then = earlier == null ? null : earlier(log, earlier).resolve(LogFiles.CHECKPOINT);
        if (then != null && Files.exists(then)) {
            switch (Checkpoint.open(Files.readAllBytes(then), key)) {
                case Parsed.Of<Checkpoint>(var checkpoint) -> before = checkpoint;
                case Parsed.Flawed<Checkpoint>(var why) -> {
                    return checked(log, key, new LogVerifier.Outcome(why, null));
                }
            }
        }
        LogVerifier verifier = new LogVerifier(LogFiles.in(log), key, before);
        return checked(
                log,
                key,
                verifier.verify(count -> terminal.count("log.checked", log.getFileName(), count)));
    }

    private Path earlier(Path log, Path earlierFolder) {
        return log.equals(folder) ? earlierFolder : earlierFolder.resolve(log.getFileName());
    }

    private Checked checked(Path log, VerifierKey key, LogVerifier.Outcome outcome) {
        Checkpoint signed = outcome.checkpoint();
        Sentence flaw =
                outcome.verdict() instanceof Verdict.Refuted(var what, var arguments)
                        ? new Sentence(
                                what.code(),
                                terminal.text("finding." + what.code(), arguments.toArray()))
                        : null;
        return new Checked(
                String.valueOf(log.toAbsolutePath().normalize().getFileName()),
                outcome.holds(),
                signed == null ? 0 : signed.size(),
                signed == null ? "" : signed.text().lines().skip(2).findFirst().orElse(""),
                key.toString(),
                flaw);
    }

    private void tell(Checked log) {
        Sentence flaw = log.flaw();
        terminal.say(
                flaw == null
                        ? terminal.text("log.holds", log.log(), log.leaves(), log.root())
                        : terminal.text("log.flawed", log.log(), flaw.code(), flaw.message()));
        terminal.say(
                terminal.text(trusted.isEmpty() ? "log.key.beside" : "log.key.given", log.key()));
    }
}
