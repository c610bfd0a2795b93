package org.quanyi.server.portal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.quanyi.rules.Insurance;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Prints statements: PDF/UA-1 and PDF/A-3, with the font inside, so that every name can be read,
/// searched and heard.
@Component
class StatementPdf {

    private static final int YEARS = 3;

    private final SpringTemplateEngine templates;
    private final Words words;
    private final StatementFonts fonts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    StatementPdf(SpringTemplateEngine templates, Words words, StatementFonts fonts) {
        this.templates = templates;
        this.words = words;
        this.fonts = fonts;
        // To the application's log, which keeps only what is worth a line.
        XRLog.setLoggerImpl(new Slf4jLogger());
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
        Context context =
                new Context(
                        statement.language().locale(),
                        Map.of(
                                "statement", statement,
                                "heat", heat,
                                "w", wording,
                                "legend", legend(heat, wording),
                                "code", SquareCode.picture(verifyAddress),
                                "page", verifyPage,
                                "certificate", certificate));
        return print(templates.process("portal/statement-pdf", context));
    }

    /// One line of text: inline boxes would be drawn after the words around them and be read in
    /// that order.
    private static String legend(HeatMap heat, Wording wording) {
        return heat.states().stream()
                .map(s -> wording.text("print." + s.key()) + " " + wording.text("state." + s.key()))
                .collect(Collectors.joining(wording.text("list.semicolon")));
    }

    private byte[] print(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
        builder.useColorProfile(colours);
        builder.useFont(
                () -> new ByteArrayInputStream(fonts.usual()),
                "Statement",
                400,
                FontStyle.NORMAL,
                true);
        if (fonts.lacks(page)) {
            builder.useFont(
                    () -> new ByteArrayInputStream(fonts.rare()),
                    "Rare",
                    400,
                    FontStyle.NORMAL,
                    true);
        }
        builder.withHtmlContent(page, null);
        builder.withProducer("Quanyi");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
