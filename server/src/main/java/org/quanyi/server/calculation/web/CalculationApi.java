package org.quanyi.server.calculation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.calculation.Calculation;
import org.quanyi.server.access.Answer;
import org.quanyi.server.access.Problem;
import org.quanyi.server.access.ProblemKind;
import org.quanyi.server.access.Problems;
import org.quanyi.server.access.ProgramLanguage;
import org.quanyi.server.calculation.OpenCalculations;
import org.quanyi.server.calculation.Questions;
import org.quanyi.server.calculation.Questions.Replies;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Calculations for anybody: no sign-in, nothing kept, the facts in no log.
@RestController
@RequestMapping(
        path = "/api/v1/calculations",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "calculations", description = "The law as calculations; stores nothing. 按规则计算，不保存。")
class CalculationApi {

    private final Problems problems;
    private final Questions chinese;
    private final Questions english;

    CalculationApi(Law law, Problems problems) {
        this.problems = problems;
        this.chinese = new Questions(law, Locale.SIMPLIFIED_CHINESE);
        this.english = new Questions(law, Locale.ENGLISH);
    }

    /// One object gives one result or a problem, an array as many results or refusals in its order.
    @PostMapping(path = "/{rule}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "calculate",
            summary = "Compute by a rule: an object, or an array of up to 1000. 按规则计算，一个或一组。")
    ResponseEntity<Object> calculate(@PathVariable String rule, HttpServletRequest request)
            throws IOException {
        Locale locale = ProgramLanguage.of(request);
        Questions asked = locale.equals(Locale.ENGLISH) ? english : chinese;
        byte[] body = request.getInputStream().readNBytes(Questions.MOST_BYTES + 1);
        Answer answer =
                OpenCalculations.named(rule)
                        .map(calculation -> answer(calculation, asked, body, locale))
                        .orElseGet(
                                () -> problem(ProblemKind.NOT_FOUND, locale, asked.unknown(rule)));
        boolean refused = answer.status().isError();
        return ResponseEntity.status(answer.status())
                .contentType(
                        refused ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private Answer answer(Calculation calculation, Questions asked, byte[] body, Locale locale) {
        if (body.length > Questions.MOST_BYTES) {
            return problem(ProblemKind.TOO_LARGE, locale, List.of(), "1");
        }
        return switch (asked.replies(calculation, text(body))) {
            case Result.Refused<Replies>(var refusals) ->
                    problem(ProblemKind.UNREADABLE, locale, asked.told(refusals), "JSON");
            case Result.Of<Replies>(var replies) -> answer(replies, locale);
        };
    }

    private Answer answer(Replies replies, Locale locale) {
        if (replies.many()) {
            return Answer.ok(replies.all().stream().map(Questions.Reply::content).toList());
        }
        Questions.Reply only = replies.all().getFirst();
        return only.refused().isEmpty()
                ? Answer.ok(only.content())
                : problem(ProblemKind.CALCULATION, locale, only.refused());
    }

    /// Bytes that are no text become an empty one, which is no JSON either.
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notText) {
            return "";
        }
    }

    private Answer problem(
            ProblemKind kind,
            Locale locale,
            List<Map<String, String>> refused,
            String... arguments) {
        List<Problem.Reason> reasons =
                refused.stream()
                        .map(each ->
                                new Problem.Reason(
                                        each.getOrDefault("code", ""),
                                        each.getOrDefault("message", ""),
                                        each.getOrDefault("field", "")))
                        .toList();
        return Answer.refused(problems.of(kind, locale, arguments).because(reasons));
    }
}
