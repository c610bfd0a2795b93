package org.quanyi.server.access;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Lets a program write once per Idempotency-Key: the same request again gets the first answer,
/// another request under the same key is refused.
///
/// An answer is kept after the work is done. When the machine stops in between, the same request
/// works again; every write of the rooms has one effect however often it comes, so that only the
/// wording of the second answer may differ.
@Component
public class Writes {

    static final String HEADER = "Idempotency-Key";

    private static final int STRIPES = 256;

    private final AnswerTable table;
    private final Problems problems;
    private final JsonMapper json;
    private final Clock clock;

    /// Requests under one key wait for each other. Keys that share a stripe do too, which costs
    /// time and nothing else.
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    Writes(AnswerTable table, Problems problems, JsonMapper json, Clock clock) {
        this.table = table;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    /// Works once under the request's key.
    ///
    /// @param digest tells this request from another, see [ProgramRequest#digest]
    public ResponseEntity<String> once(
            ProgramRequest request, byte[] digest, Supplier<Answer> work) {
        String key = request.key();
        if (key.isEmpty()) {
            return refused(request, ProblemKind.KEY_MISSING);
        }
        if (key.length() > 200 || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            return refused(request, ProblemKind.KEY_FORM);
        }
        String account = request.actor().account();
        Lock lock = locks[Math.floorMod((account + " " + key).hashCode(), STRIPES)];
        lock.lock();
        try {
            Optional<AnswerTable.Given> before = table.of(account, key);
            if (before.isPresent()) {
                return again(request, digest, before.get());
            }
            Answer answer = work.get();
            AnswerTable.Given given =
                    new AnswerTable.Given(
                            digest,
                            answer.status().value(),
                            json.writeValueAsString(answer.body()));
            if (table.insert(account, key, given, clock.instant())) {
                return response(given);
            }
            // Another server was faster.
            return again(request, digest, table.of(account, key).orElseThrow());
        } finally {
            lock.unlock();
        }
    }

    /// Answers a question, which needs no key.
    public ResponseEntity<String> answer(Answer answer) {
        return response(
                new AnswerTable.Given(
                        new byte[0],
                        answer.status().value(),
                        json.writeValueAsString(answer.body())));
    }

    private ResponseEntity<String> again(
            ProgramRequest request, byte[] digest, AnswerTable.Given before) {
        return Arrays.equals(before.request(), digest)
                ? response(before)
                : refused(request, ProblemKind.KEY_REUSED);
    }

    private ResponseEntity<String> refused(ProgramRequest request, ProblemKind kind) {
        return answer(Answer.refused(problems.of(kind, request.locale())));
    }

    private static ResponseEntity<String> response(AnswerTable.Given given) {
        return ResponseEntity.status(given.status())
                .contentType(
                        given.status() < 400
                                ? MediaType.APPLICATION_JSON
                                : MediaType.APPLICATION_PROBLEM_JSON)
                .body(given.body());
    }
}
