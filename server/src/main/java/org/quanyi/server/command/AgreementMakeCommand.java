package org.quanyi.server.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `agreement make`: a program may ask a question from a day on.
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = "Makes an agreement. 登记协议。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused: the name is taken, or the terms cannot be"
        })
final class AgreementMakeCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(
            paramLabel = "ID",
            description = "A new name, such as HF-2026-1: capitals, digits, hyphens. 协议编号。")
    String id = "";

    @Option(
            names = "--partner",
            paramLabel = "ACCOUNT",
            required = true,
            description = "The program's account. 账号。")
    String partner = "";

    @Option(
            names = "--question",
            description =
                    "What it may ask: ${COMPLETION-CANDIDATES}; the first when left out. 可以问什么。")
    Question question = Question.INSURED_IN_MONTH;

    @Option(
            names = "--basis",
            paramLabel = "TEXT",
            required = true,
            description = "The act and article that the agency asks by. 法律依据。")
    String basis = "";

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "第一天。")
    LocalDate from = LocalDate.EPOCH;

    @Option(names = "--until", paramLabel = "DAY", required = true, description = "最后一天。")
    LocalDate until = LocalDate.EPOCH;

    @Option(
            names = "--per-day",
            paramLabel = "N",
            required = true,
            description = "The most questions of a day. 每天最多几次。")
    int perDay;

    @Option(
            names = "--consent",
            paramLabel = "N",
            description =
                    "Asks only who has agreed, and about one person N times a day at most;"
                            + " without it, the act above lets it ask. 须经本人同意，每人每天最多几次。")
    @Nullable Integer consent;

    /// The answer as JSON.
    record Document(String agreement, String partner, Question question, boolean consent) {}

    @Override
    public Integer call() {
        Agreement wanted =
                new Agreement(
                        id, partner, question, basis.strip(), from, until, perDay, consent, null);
        try (OpenRooms rooms = terminal.rooms()) {
            return switch (rooms.door(Agreements.class).make(wanted)) {
                case Result.Refused<Agreement>(var refusals) -> Refused.file(terminal, refusals);
                case Result.Of<Agreement>(var made) -> {
                    terminal.document(
                            new Document(
                                    made.id(),
                                    made.partner(),
                                    made.question(),
                                    made.needsConsent()));
                    terminal.say(terminal.text("agreement.made", made.id()));
                    yield QuanyiCommand.DONE;
                }
            };
        }
    }
}
