package org.quanyi.server.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.keys.FreshBuffers;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The figures of a statement as JSON with sorted keys and no spaces. Its SHA-256 is what the
/// agency keeps, and the check code on paper is taken from it.
final class StatementContent {

    private static final JsonMapper JSON =
            JsonMapper.builder(FreshBuffers.json())
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private StatementContent() {}

    static String canonical(Statement statement) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", "quanyi-statement-1");
        content.put("number", statement.number());
        content.put("name", statement.record().person().name());
        content.put("idNumberEndsIn", statement.tail());
        content.put("issuedAt", statement.issuedAt().toString());
        content.put("completeTo", statement.completeTo().toString());
        content.put("pensionMonthsPaid", statement.monthsPaid());
        content.put("accountBalance", statement.record().account().balance().toString());
        content.put("months", statement.months());
        content.put("year", statement.year());
        content.put("insurances", statement.lines().stream().map(StatementContent::line).toList());
        content.put(
                "missing",
                statement.overview().gapsToLookAt().stream().map(StatementContent::gap).toList());
        if (!statement.recredited().isEmpty()) {
            content.put(
                    "interestCreditedAnew",
                    statement.recredited().stream().map(StatementContent::anew).toList());
        }
        return JSON.writeValueAsString(content);
    }

    private static Map<String, Object> line(Statement.Line line) {
        return Map.of(
                "insurance", line.insurance().key(),
                "months", line.months(),
                "employer", line.employer().toString(),
                "person", line.person().toString());
    }

    private static List<String> anew(AccountView.Recredited year) {
        return List.of(
                Integer.toString(year.year()),
                year.before().toString(),
                year.after().toString(),
                year.reference());
    }

    private static List<String> gap(Gap gap) {
        return List.of(gap.first().toString(), gap.last().toString(), gap.reason().key());
    }

    /// The SHA-256 of a text.
    static byte[] digest(String canonical) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
