package org.quanyi.rules.credit;

import java.util.List;
import java.util.stream.IntStream;

/// The memo that a measure is in proportion (比例性说明): five questions, each answered in words.
///
/// Law: Guobanfa 2020 no. 49; Private Economy Promotion Law art. 54; Administrative Compulsion Law
/// art. 5.
///
/// @param basis on what provision it rests
/// @param relation how it is related to the duty that was breached
/// @param fit how it fits nature, gravity and harm of the act
/// @param mildest why nothing milder works
/// @param ends when its purpose is met and it ends
public record ProportionalityMemo(
        String basis, String relation, String fit, String mildest, String ends) {
    private static final List<String> FIELDS =
            List.of("basis", "relation", "fit", "mildest", "ends");

    /// The fields without an answer.
    public List<String> missing() {
        var answers = List.of(basis, relation, fit, mildest, ends);
        return IntStream.range(0, FIELDS.size())
                .filter(field -> answers.get(field).isBlank())
                .mapToObj(FIELDS::get)
                .toList();
    }
}
