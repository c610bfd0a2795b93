package org.quanyi.server.command;

import java.util.List;
import org.quanyi.rules.Refusal;
import org.quanyi.server.contribution.Sentence;

/// How a command says no: each reason is a sentence, and with `--json` one document
/// `{"refused":[…]}`.
final class Refused {

    private record Document(List<Sentence> refused) {}

    private Refused() {}

    /// @return the exit code
    static int with(Terminal terminal, List<Sentence> sentences) {
        terminal.document(new Document(sentences));
        sentences.forEach(s -> terminal.complain(s.message()));
        return QuanyiCommand.REFUSED;
    }

    /// A file that could not be taken in; the refusals' codes are keys of the bundle `command`.
    static int file(Terminal terminal, List<Refusal> refusals) {
        return with(
                terminal,
                refusals.stream()
                        .map(r ->
                                new Sentence(
                                        r.code(), terminal.text(r.code(), r.arguments().toArray())))
                        .toList());
    }
}
