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
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Prints templates: PDF/UA-1 and PDF/A-3, with the font inside, so that every name can be read,
/// searched and heard.
@Component
public class PdfPrint {

    private final SpringTemplateEngine templates;
    private final StatementFonts fonts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfPrint(SpringTemplateEngine templates, StatementFonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
        // To the application's log, which keeps only what is worth a line.
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /// A template as a PDF.
    public byte[] of(String template, Language language, Map<String, Object> model) {
        String page = templates.process(template, new Context(language.locale(), model));
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
