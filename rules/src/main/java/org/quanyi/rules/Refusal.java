package org.quanyi.rules;

import java.util.List;

/// Something that cannot be done as asked (不予受理的原因), told so that a person can act on it.
///
/// The code is stable and never reused; a page turns code and arguments into a sentence.
///
/// @param code such as `NUM-011`
/// @param arguments what the sentence names, in the order documented with the code
public record Refusal(String code, List<String> arguments) {
    /// Copies the arguments.
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /// A refusal with its arguments.
    public static Refusal of(String code, String... arguments) {
        return new Refusal(code, List.of(arguments));
    }

    /// The argument at a place, counted from 0.
    public String argument(int place) {
        return arguments.get(place);
    }
}
