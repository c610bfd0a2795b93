package org.quanyi.server.wage;

/// What was typed of a complaint (投诉人填写的内容).
///
/// @param employer its name or code
/// @param to empty when it is one month
public record TypedArrears(String employer, String from, String to, String amount, String words) {

    public TypedArrears {
        employer = employer.strip();
        from = from.strip();
        to = to.isBlank() ? from : to.strip();
        amount = amount.strip();
        words = words.strip();
    }
}
