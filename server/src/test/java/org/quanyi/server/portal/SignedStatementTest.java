package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Connection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.proof.Hash;
import org.quanyi.proof.LoggedEvidence;
import org.quanyi.proof.Parsed;
import org.quanyi.server.TestServer;
import org.quanyi.server.document.DocumentKind;
import org.quanyi.server.document.Documents;
import org.quanyi.server.document.IssuedDocument;
import org.quanyi.server.document.RevocationReason;
import org.quanyi.server.log.LogProofs;

/// A signed statement, looked at by tools that others wrote.
class SignedStatementTest {

    private static final TestServer SERVER = TestServer.shared();

    @TempDir private static Path folder = Path.of("");
    private static Visitor visitor = new Visitor(SERVER);
    private static String number = "";
    private static byte[] pdf = {};

    @BeforeAll
    static void issue() {
        Careers careers = new Careers(SERVER);
        Careers.Worker worker = new Careers.Worker("孙一", "990102199303030054");
        Careers.Job job = careers.employer("91990101MAPRTA053T", "示例五厂", "990100", worker);
        careers.paid(job, "2026-01", "2026-03", "8600");
        careers.account("sun", worker);
        visitor = Visitor.as(SERVER, "sun");
        number = issued(visitor);
        pdf = visitor.get("/me/statement/" + number + ".pdf").bodyAsBytes();
    }

    private static String issued(Visitor holder) {
        Connection.Response issued = holder.post("/me/statement", "/me/statement", Map.of());
        return holder.path(issued).substring("/me/statement/".length());
    }

    @Test
    void popplerFindsOneSignatureOverTheWholeDocument() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/pdfsig")), "pdfsig is not installed");
        assertThat(pdfsig(pdf))
                .contains(
                        "Signature #1",
                        "ETSI.CAdES.detached",
                        "Total document signed",
                        "Signature is Valid")
                .doesNotContain("Signature #2");
    }

    @Test
    void popplerRefusesOneChangedByte() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/pdfsig")), "pdfsig is not installed");
        byte[] changed = pdf.clone();
        changed[pdf.length / 3] ^= 1;
        assertThat(pdfsig(changed)).doesNotContain("Signature is Valid");
    }

    private static String pdfsig(byte[] file) throws IOException, InterruptedException {
        return run("pdfsig", Files.write(folder.resolve("signed.pdf"), file).toString());
    }

    /// OpenSSL takes it for CAdES: the signature names its certificate (ESS
    /// signing-certificate-v2).
    @Test
    void opensslFindsTheCertificateNamedInTheSignature() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/openssl")), "openssl is not installed");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            Files.write(folder.resolve("signature.der"), signature.getContents(pdf));
            Files.write(folder.resolve("content"), signature.getSignedContent(pdf));
        }
        Files.write(
                folder.resolve("certificate.pem"),
                new Visitor(SERVER).get("/verify/certificate.pem").bodyAsBytes());
        assertThat(openssl("content")).contains("successful");
        Files.writeString(folder.resolve("other"), "other");
        assertThat(openssl("other")).contains("failure");
    }

    private static String openssl(String content) throws IOException, InterruptedException {
        return run(
                "openssl",
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                folder.resolve("signature.der").toString(),
                "-content",
                folder.resolve(content).toString(),
                "-CAfile",
                folder.resolve("certificate.pem").toString(),
                "-purpose",
                "any",
                "-out",
                "/dev/null");
    }

    @Test
    void itStaysTaggedAndTheFieldHasAName() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            var field = catalog.getAcroForm(null).getField("seal");
            assertThat(field.getAlternateFieldName()).isEqualTo("社会保险经办机构的电子签名");
            var widget = field.getWidgets().getFirst();
            assertThat(widget.isPrinted()).isTrue();
            assertThat(widget.isHidden()).isFalse();
            assertThat(widget.getRectangle().getWidth()).isZero();
            assertThat(document.getPage(0).getCOSObject().getCOSName(COSName.getPDFName("Tabs")))
                    .isEqualTo(COSName.S);
            var root = catalog.getStructureTreeRoot();
            assertThat(widget.getStructParent()).isEqualTo(root.getParentTreeNextKey() - 1);
            assertThat(root.getKids().getFirst())
                    .isInstanceOfSatisfying(
                            PDStructureElement.class,
                            whole ->
                                    assertThat(whole.getKids().getLast())
                                            .isInstanceOfSatisfying(
                                                    PDStructureElement.class,
                                                    form ->
                                                            assertThat(form.getStructureType())
                                                                    .isEqualTo("Form")));
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("这份 PDF 带电子签名。签名证书的 SHA-256：");
        }
    }

    @Test
    void theSameStatementIsTheSameBytes() {
        assertThat(visitor.get("/me/statement/" + number + ".pdf").bodyAsBytes()).isEqualTo(pdf);
    }

    /// Whoever has the file and the proof needs neither us nor our word.
    @Test
    void theProofFromThePublicLogNamesTheFile() throws Exception {
        String path = "/me/documents/" + number + ".tlog-proof";
        for (int i = 0; i < 100 && visitor.get(path).statusCode() != 200; i++) {
            Thread.sleep(100);
        }
        var evidence =
                LoggedEvidence.prove(
                        visitor.get(path).bodyAsBytes(), SERVER.get(LogProofs.class).policy());
        var document = SERVER.get(Documents.class).byNumber(number).orElseThrow();
        assertThat(document.digest())
                .isEqualTo(Hash.of(MessageDigest.getInstance("SHA-256").digest(pdf)));
        byte[] event =
                IssuedDocument.canonical(
                        DocumentKind.STATEMENT,
                        number,
                        document.digest(),
                        document.document().asOf(),
                        document.issuedAt());
        assertThat(evidence)
                .isInstanceOfSatisfying(
                        Parsed.Of.class,
                        proven ->
                                assertThat(((LoggedEvidence) proven.value()).event())
                                        .isEqualTo(event));
    }

    @Test
    void theCertificateOnThePageIsTheOneInTheFile() throws IOException {
        var page = new Visitor(SERVER).page("/verify");
        String shown = page.select(".hash").text();
        assertThat(shown).matches("([0-9A-F]{4} ){15}[0-9A-F]{4}");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(shown.replace(" ", ""));
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        SERVER.folder().resolve("document-keys.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aStrangerChecksTheFileItself() {
        assertThat(answer(pdf)).isEqualTo("是真的");
        byte[] changed = pdf.clone();
        changed[changed.length - 1] ^= 1;
        assertThat(answer(changed)).isEqualTo("没有找到这份单据");
        assertThat(answer(new byte[0])).isEqualTo("还没有选文件");
        assertThat(answer(new byte[(5 << 20) + 1])).isEqualTo("这个文件太大");
        var page = Visitor.parse(new Visitor(SERVER).upload("/en/verify", "/en/verify/file", pdf));
        assertThat(page.select("[role=status]").text())
                .contains("byte for byte", "Issued by: Social insurance agency");
        assertThat(page.text() + page.title() + page.location())
                .doesNotContain("孙一", "0054", "示例五厂", number);
        assertThat(PageFindings.of(page, "/en/verify/file", true)).isEmpty();
    }

    private static String answer(byte[] file) {
        return Visitor.headline(new Visitor(SERVER).upload("/verify", "/verify/file", file));
    }

    @Test
    void whatWasTakenBackIsCalledSo() {
        String other = issued(visitor);
        byte[] file = visitor.get("/me/statement/" + other + ".pdf").bodyAsBytes();
        Documents documents = SERVER.get(Documents.class);
        assertThat(documents.revoke(other, RevocationReason.ISSUED_IN_ERROR, "周敏").orThrow())
                .isEqualTo(other);
        assertThat(documents.revoke(other, RevocationReason.ISSUED_IN_ERROR, "周敏").refusals())
                .extracting(r -> r.code())
                .containsExactly("DOC-002");
        assertThat(
                        documents
                                .revoke("2222-2222-2222", RevocationReason.HOLDER_ASKED, "周敏")
                                .refusals())
                .extracting(r -> r.code())
                .containsExactly("DOC-001");
        assertThat(answer(file)).isEqualTo("是我们开出的，但已经撤销");
        String code = documents.byNumber(other).orElseThrow().document().name().checkCode();
        assertThat(
                        new Visitor(SERVER)
                                .page("/verify?number=" + other + "&code=" + code)
                                .select("h1")
                                .text())
                .isEqualTo("是我们开出的，但已经撤销");
        assertThat(answer(pdf)).isEqualTo("是真的");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(Arrays.asList(command)).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
