package org.quanyi.server.calculation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.Calculation;
import org.quanyi.rules.calculation.Calculations;
import org.quanyi.rules.calculation.Node;

/// Answers requests in JSON in one language (计算请求). Keeps nothing; safe for all threads.
public final class Questions {
    /// The most bytes of one request, and of one body of many.
    public static final int MOST_BYTES = 1 << 20;

    /// The most requests of one body.
    public static final int MOST_REQUESTS = 1000;

    private static final String ID = "id";

    private final Law law;
    private final CalculationWords words;
    private final AnswerDocument documents;

    /// Answers by a law, in a language.
    public Questions(Law law, Locale locale) {
        this.law = law;
        this.words = new CalculationWords(law, locale);
        this.documents = new AnswerDocument(words);
    }

    /// What became of a request (处理结果).
    ///
    /// @param id what the request called itself; `null` if it did not
    /// @param answer the answer, or why there is none
    private record Outcome(@Nullable Node id, Result<Answer> answer) {}

    /// An answer or a refusal, as the tree that becomes JSON.
    ///
    /// @param content the tree, the `id` of the request first
    /// @param refused each reason with code, sentence and field; empty if there is an answer
    public record Reply(Map<String, @Nullable Object> content, List<Map<String, String>> refused) {
        public Reply {
            refused = List.copyOf(refused);
        }
    }

    /// The steps of a calculation as sentences, in their order.
    public List<String> steps(List<Reason> reasons) {
        return reasons.stream().map(words::step).toList();
    }

    /// The reply to one request, such as a line of JSON Lines.
    public Reply reply(Calculation calculation, String json) {
        return reply(outcome(calculation, json));
    }

    /// The replies to a body that holds an object or an array of them.
    ///
    /// @return refused where the body as a whole cannot be read
    public Result<Replies> replies(Calculation calculation, String json) {
        return switch (RequestJson.read(json)) {
            case Result.Refused<Node>(var refusals) -> Result.refused(refusals);
            case Result.Of<Node>(Node.Items(var items)) ->
                    items.size() > MOST_REQUESTS
                            ? Result.refused(RequestRefusal.TOO_MANY.with(MOST_REQUESTS))
                            : Result.of(new Replies(true, all(calculation, items)));
            case Result.Of<Node>(var one) ->
                    Result.of(new Replies(false, all(calculation, List.of(one))));
        };
    }

    /// The replies of one body.
    ///
    /// @param many whether the body was an array
    public record Replies(boolean many, List<Reply> all) {
        public Replies {
            all = List.copyOf(all);
        }
    }

    private List<Reply> all(Calculation calculation, List<Node> requests) {
        List<Reply> replies = new ArrayList<>();
        requests.forEach(node -> replies.add(reply(outcome(calculation, node))));
        return replies;
    }

    /// The worked calculation of one request, in words.
    ///
    /// @return refused where there is no result; the text says why either way
    public Worked worked(Calculation calculation, String json) {
        return switch (outcome(calculation, json).answer()) {
            case Result.Of<Answer>(var answer) ->
                    new Worked(new WorkedCalculation(words).of(calculation.name(), answer), false);
            case Result.Refused<Answer>(var refusals) ->
                    new Worked(
                            new WorkedCalculation(words).refused(calculation.name(), refusals),
                            true);
        };
    }

    /// A calculation in words (演算过程).
    ///
    /// @param refused whether the text says why there is no result
    public record Worked(String text, boolean refused) {}

    /// The reply to a request that was too long to be read.
    public Reply tooLong() {
        return reply(
                new Outcome(
                        new Node.Nothing(),
                        Result.refused(RequestRefusal.TOO_LONG.with(MOST_BYTES))));
    }

    /// The reply to whoever asks for a calculation that is not there.
    public List<Map<String, String>> unknown(String rule) {
        return documents.of(
                List.of(RequestRefusal.UNKNOWN_RULE.with(rule, OpenCalculations.names())));
    }

    /// Refusals of a whole body.
    public List<Map<String, String>> told(List<Refusal> refusals) {
        return documents.of(refusals);
    }

    private Outcome outcome(Calculation calculation, String json) {
        return switch (RequestJson.read(json)) {
            case Result.Refused<Node>(var refusals) ->
                    new Outcome(new Node.Nothing(), Result.refused(refusals));
            case Result.Of<Node>(var node) -> outcome(calculation, node);
        };
    }

    private Outcome outcome(Calculation calculation, Node node) {
        if (!(node instanceof Node.Fields(var fields))) {
            return new Outcome(
                    new Node.Nothing(), Result.refused(RequestRefusal.NOT_AN_OBJECT.with()));
        }
        var rest = new LinkedHashMap<>(fields);
        Node id = rest.remove(ID);
        return new Outcome(id, Calculations.answer(calculation, law, new Node.Fields(rest)));
    }

    private Reply reply(Outcome outcome) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        if (outcome.id() != null) {
            content.put(ID, documents.tree(outcome.id()));
        }
        return switch (outcome.answer()) {
            case Result.Of<Answer>(var answer) -> {
                content.putAll(documents.of(answer));
                yield new Reply(content, List.of());
            }
            case Result.Refused<Answer>(var refusals) -> {
                var refused = documents.of(refusals);
                content.put("refused", refused);
                yield new Reply(content, refused);
            }
        };
    }
}
