package org.quanyi.server.portal;

import java.util.List;
import java.util.Map;
import org.quanyi.server.document.DocumentKeys;
import org.quanyi.server.document.Documents;
import org.quanyi.server.document.NewDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Contribution certificates on paper: printed, signed and kept when they are issued.
@Component
class CertificatePdf {

    private final PdfPrint print;
    private final Documents documents;
    private final DocumentKeys keys;
    private final Words words;
    private final String address;

    CertificatePdf(
            PdfPrint print,
            Documents documents,
            DocumentKeys keys,
            Words words,
            @Value("${quanyi.address:http://localhost:${server.port:8080}}") String address) {
        this.print = print;
        this.documents = documents;
        this.keys = keys;
        this.words = words;
        this.address = address;
    }

    /// One item as it stands on paper.
    public record Line(String label, String value) {}

    byte[] issue(NewDocument document, CertificateFacts facts, Language language) {
        Wording wording = words.in(language);
        String page = address + language.prefix() + "/verify";
        NewDocument.Name name = document.name();
        List<Line> lines =
                facts.claims().stream()
                        .map(claim ->
                                new Line(
                                        wording.text("certificate.claim." + claim.key()),
                                        facts.text(claim, wording)))
                        .toList();
        byte[] printed =
                print.of(
                        "portal/certificate-pdf",
                        language,
                        Map.of(
                                "w",
                                wording,
                                "lines",
                                lines,
                                "name",
                                name,
                                "asOf",
                                document.asOf(),
                                "code",
                                SquareCode.picture(
                                        page + "/" + name.number() + "?code=" + name.checkCode()),
                                "page",
                                page,
                                "certificate",
                                keys.of(DocumentKeys.Use.SEAL).sha256()));
        return documents.issue(
                document,
                printed,
                new Documents.Signer(
                        wording.text("statement.agency"),
                        page,
                        wording.text("statement.seal.label")));
    }
}
