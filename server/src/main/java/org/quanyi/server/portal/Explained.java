package org.quanyi.server.portal;

import java.util.List;

/// Why a figure or a decision is what it is (自动说明), as far as the program can say it: at once, and
/// before anybody is asked.
///
/// @param about its key: what a question about it names
/// @param what it is, in words
/// @param back the page it stands on, below the language
/// @param steps how it came about, each with the act, the article and the version of the law that
///   it rests on
/// @param facts what was read for it
/// @param byPeople whether two officers decided it, and no program
public record Explained(
        String about,
        String what,
        String back,
        List<MonthView.Step> steps,
        List<Fact> facts,
        boolean byPeople) {

    public Explained {
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
    }

    /// What was read.
    public record Fact(String label, String text) {}
}
