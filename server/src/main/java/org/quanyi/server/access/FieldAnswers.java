package org.quanyi.server.access;

import java.util.List;
import org.quanyi.rules.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Refuses a program's form: a whole kind of problem, or one field with its reasons.
@Component
public class FieldAnswers {

    private final Problems problems;
    private final MessageSource messages;

    FieldAnswers(Problems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    /// A kind of problem.
    public Answer problem(ProgramRequest request, ProblemKind kind, String... arguments) {
        return Answer.refused(problems.of(kind, request.locale(), arguments));
    }

    /// A field that does not fit.
    ///
    /// @param key what the keys of the reasons' sentences begin with, such as `number.`
    public Answer refused(
            ProgramRequest request, String field, String key, List<Refusal> refusals) {
        List<Problem.Reason> reasons =
                refusals.stream()
                        .map(r ->
                                new Problem.Reason(
                                        r.code(),
                                        messages.getMessage(
                                                key + r.code(),
                                                r.arguments().toArray(),
                                                request.locale())))
                        .toList();
        return Answer.refused(
                problems.of(ProblemKind.FIELD, request.locale(), field).because(reasons));
    }
}
