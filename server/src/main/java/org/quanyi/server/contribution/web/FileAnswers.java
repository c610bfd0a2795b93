package org.quanyi.server.contribution.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Answer;
import org.quanyi.server.access.Problem;
import org.quanyi.server.access.ProblemKind;
import org.quanyi.server.access.Problems;
import org.quanyi.server.access.ProgramRequest;
import org.quanyi.server.access.Writes;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.Upload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Turns what became of a program's file into an answer.
@Component
class FileAnswers {

    private final Reports reports;
    private final Problems problems;
    private final Writes writes;

    FileAnswers(Reports reports, Problems problems, Writes writes) {
        this.reports = reports;
        this.problems = problems;
        this.writes = writes;
    }

    /// Works once on a file under the request's key.
    ///
    /// @param wishes what else makes the request the same
    ResponseEntity<String> once(
            ProgramRequest request, Upload upload, Supplier<Answer> work, Object... wishes) {
        Object[] options = Arrays.copyOf(wishes, wishes.length + 1);
        options[wishes.length] = upload.fileName();
        return writes.once(request, request.digest(upload.bytes(), options), work);
    }

    /// The answer of a file that was read, or why it could not be.
    <T> Answer of(ProgramRequest request, Result<T> result, Function<T, Answer> answer) {
        return switch (result) {
            case Result.Refused<T>(var refusals) -> refused(request, refusals);
            case Result.Of<T>(var value) -> answer.apply(value);
        };
    }

    /// The file as a whole cannot be used.
    Answer refused(ProgramRequest request, List<Refusal> refusals) {
        List<Problem.Reason> reasons =
                reports.sentences(refusals, request.locale()).stream()
                        .map(s -> new Problem.Reason(s.code(), s.message()))
                        .toList();
        return Answer.refused(problems.of(ProblemKind.FILE, request.locale()).because(reasons));
    }

    /// No row of the file can be used.
    Answer noRow(ProgramRequest request, Object report) {
        return Answer.refused(problems.of(ProblemKind.NO_ROW, request.locale()).with(report));
    }

    /// There is no such thing, or it is not for this account.
    Answer notFound(ProgramRequest request) {
        return Answer.refused(problems.of(ProblemKind.NOT_FOUND, request.locale()));
    }
}
