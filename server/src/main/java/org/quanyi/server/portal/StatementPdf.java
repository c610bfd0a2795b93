package org.quanyi.server.portal;

import java.util.Map;
import java.util.stream.Collectors;
import org.quanyi.rules.Insurance;
import org.springframework.stereotype.Component;

/// Prints statements.
@Component
class StatementPdf {

    private static final int YEARS = 3;

    private final PdfPrint print;
    private final Words words;

    StatementPdf(PdfPrint print, Words words) {
        this.print = print;
        this.words = words;
    }

    /// A statement that nobody signs.
    byte[] of(Statement statement, String verifyAddress, String verifyPage) {
        return of(statement, verifyAddress, verifyPage, "");
    }

    /// A statement that says with which certificate it is signed.
    ///
    /// @param certificate its SHA-256; empty when nobody signs
    byte[] of(Statement statement, String verifyAddress, String verifyPage, String certificate) {
        Wording wording = words.in(statement.language());
        HeatMap heat =
                HeatMap.of(
                        statement.overview().timeline(Insurance.PENSION),
                        statement.record().current(),
                        YEARS,
                        wording);
        return print.of(
                "portal/statement-pdf",
                statement.language(),
                Map.of(
                        "statement", statement,
                        "heat", heat,
                        "w", wording,
                        "legend", legend(heat, wording),
                        "code", SquareCode.picture(verifyAddress),
                        "page", verifyPage,
                        "certificate", certificate));
    }

    /// One line of text: inline boxes would be drawn after the words around them and be read in
    /// that order.
    private static String legend(HeatMap heat, Wording wording) {
        return heat.states().stream()
                .map(s -> wording.text("print." + s.key()) + " " + wording.text("state." + s.key()))
                .collect(Collectors.joining(wording.text("list.semicolon")));
    }
}
