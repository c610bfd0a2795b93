package org.quanyi.server.question;

import org.quanyi.rules.Month;

/// One thing that was seen (看到的事实), with where it comes from.
///
/// @param source the register or the file that says so
public record Fact(FactKind kind, Month month, String source) {

    private static final String BREAK = "\n";

    public Fact {
        source = source.strip();
    }

    String text() {
        return String.join(BREAK, kind.name(), month.toString(), source);
    }

    static Fact parse(String text) {
        String[] part = text.split(BREAK, 3);
        return new Fact(FactKind.valueOf(part[0]), Month.parse(part[1]), part[2]);
    }
}
