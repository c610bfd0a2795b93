package org.quanyi.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Canonical;
import org.quanyi.proof.LoggedEvidence;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.Policy;
import org.quanyi.proof.TlogProof;
import org.quanyi.proof.Verdict;
import org.quanyi.proof.VerifierKey;
import org.quanyi.server.contribution.Sentence;
import org.quanyi.server.log.LeafKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `log check`: checks a `.tlog-proof` with nothing but the file and whom the reader trusts: no
/// database, no installation, no network.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a .tlog-proof offline. 离线核验日志证明。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it holds",
            "1:it does not hold, or something broke",
            "2:usage",
            "3:refused: a file cannot be read, or says whom to trust in no known form"
        })
final class LogCheckCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FILE", description = "The proof. 证明文件。")
    Path file = Path.of("");

    @Option(
            names = "--trust",
            required = true,
            paramLabel = "FILE",
            description = "A policy file, or a file with the log's key. 信任策略或公钥文件。")
    Path trust = Path.of("");

    /// The answer as JSON.
    ///
    /// @param event what was logged, field by field; empty when the proof does not carry it
    /// @param flaw null when it holds
    record Document(boolean holds, List<String> event, @Nullable Sentence flaw) {}

    @Override
    public Integer call() {
        try {
            Policy policy = policy(Files.readString(trust).strip());
            if (policy == null) {
                return refused(trust);
            }
            return answer(check(Files.readAllBytes(file), policy));
        } catch (IOException e) {
            return refused(file);
        }
    }

    private static @Nullable Policy policy(String text) {
        if (VerifierKey.parse(text) instanceof Parsed.Of<VerifierKey>(var key)) {
            return Policy.of(key);
        }
        return Policy.parse(text + "\n") instanceof Parsed.Of<Policy>(var policy) ? policy : null;
    }

    private Document check(byte[] proof, Policy policy) {
        if (TlogProof.parse(proof) instanceof Parsed.Of<TlogProof>(var read)
                && read.extra().length == LeafKind.ENTRY_BYTES) {
            return read.verify(read.extra(), policy) instanceof Verdict.Refuted refuted
                    ? flawed(refuted)
                    : new Document(true, List.of(), null);
        }
        return switch (LoggedEvidence.prove(proof, policy)) {
            case Parsed.Flawed<LoggedEvidence>(var why) -> flawed(why);
            case Parsed.Of<LoggedEvidence>(var evidence) ->
                    new Document(true, Canonical.fields(evidence.event()), null);
        };
    }

    private Document flawed(Verdict.Refuted why) {
        String code = why.flaw().code();
        return new Document(
                false,
                List.of(),
                new Sentence(code, terminal.text("finding." + code, why.arguments().toArray())));
    }

    private int answer(Document document) {
        terminal.document(document);
        Sentence flaw = document.flaw();
        terminal.say(
                flaw == null
                        ? terminal.text("log.proven", file)
                        : terminal.text("log.flawed", file, flaw.code(), flaw.message()));
        document.event().forEach(field -> terminal.say("  " + field));
        return document.holds() ? QuanyiCommand.DONE : QuanyiCommand.FAILED;
    }

    private int refused(Path what) {
        return Refused.with(
                terminal,
                List.of(new Sentence("log.unreadable", terminal.text("log.unreadable", what))));
    }
}
