package org.quanyi.server.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.springframework.stereotype.Component;

/// Signs PDFs as ETSI EN 319 142-1 asks for at its first level (PAdES-B-B, 电子签名): whoever has the
/// file can check without us that no byte of it was changed, and whose certificate vouches for it.
///
/// Two signatures of the same bytes differ; so a signed document is kept, never signed again.
@Component
class PdfSeal {

    /// What a reader is shown of a signature.
    ///
    /// @param agency who signs
    /// @param contact where the document can be checked
    /// @param label what the field is called for people who do not see it
    record Shown(String agency, String contact, String label) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// Room for the signature and a chain of three certificates.
    private static final int ROOM = 16_384;

    private final DocumentKeys keys;

    PdfSeal(DocumentKeys keys) {
        this.keys = keys;
    }

    /// The document with a signature over all of it.
    byte[] seal(byte[] pdf, Instant at, Shown shown) {
        try {
            return sign(SealField.into(pdf, shown.label()), at, shown);
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF of our own can be signed", e);
        }
    }

    private byte[] sign(byte[] pdf, Instant at, Shown shown) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(shown.agency());
            signature.setContactInfo(shown.contact());
            signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, ZONE)));
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            form.getField(SealField.NAME).getCOSObject().setItem(COSName.V, signature);
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature, options);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            try (InputStream content = signing.getContent()) {
                DocumentKey key = keys.of(DocumentKeys.Use.SEAL);
                signing.setSignature(DetachedSignature.of(content.readAllBytes(), key));
            }
        }
        return out.toByteArray();
    }
}
