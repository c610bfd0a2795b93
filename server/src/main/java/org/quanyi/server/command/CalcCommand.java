package org.quanyi.server.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.calculation.Calculation;
import org.quanyi.server.calculation.OpenCalculations;
import org.quanyi.server.calculation.Questions;
import org.quanyi.server.portal.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `calc`: computes by a rule of the law, a line of JSON in, a line of JSON out. Needs no database.
@Command(
        name = "calc",
        mixinStandardHelpOptions = true,
        description =
                "Computes by a rule: JSON Lines from standard input, JSON Lines out in the same"
                        + " order. 按规则计算，逐行 JSON。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line has a result",
            "1:something broke",
            "2:usage, or no such rule",
            "3:every line was refused",
            "4:some lines were refused"
        })
final class CalcCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "RULE", description = "The rule, such as base-limits. 规则。")
    String rule = "";

    @Option(
            names = "--explain",
            paramLabel = "zh|en",
            description = "Writes each calculation out in words instead. 写出演算过程。")
    @Nullable Language explain;

    /// Where the lines come from; another stream in tests.
    InputStream in = System.in;

    private long answered;
    private long refused;

    @Override
    public Integer call() throws IOException {
        Calculation calculation = OpenCalculations.named(rule).orElse(null);
        if (calculation == null) {
            terminal.complain(terminal.text("calc.unknown", rule, OpenCalculations.names()));
            return QuanyiCommand.USAGE;
        }
        Language language = explain == null ? terminal.language() : explain;
        Questions questions = new Questions(Law.load(), language.locale());
        BoundedLines lines = new BoundedLines(in, Questions.MOST_BYTES);
        while (lines.next()) {
            line(calculation, questions, lines);
        }
        if (refused == 0) {
            return QuanyiCommand.DONE;
        }
        return answered == 0 ? QuanyiCommand.REFUSED : QuanyiCommand.IN_PART;
    }

    private void line(Calculation calculation, Questions questions, BoundedLines lines) {
        if (lines.tooLong()) {
            reply(questions.tooLong());
        } else if (explain == null) {
            reply(questions.reply(calculation, lines.text()));
        } else {
            Questions.Worked worked = questions.worked(calculation, lines.text());
            terminal.print(worked.text());
            count(worked.refused());
        }
    }

    private void reply(Questions.Reply reply) {
        Map<String, @Nullable Object> content = reply.content();
        terminal.print(JSON.writeValueAsString(content));
        count(!reply.refused().isEmpty());
    }

    private void count(boolean no) {
        if (no) {
            refused++;
        } else {
            answered++;
        }
    }
}
