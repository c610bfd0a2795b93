package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Connection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A contribution certificate from the person who picks what it says to the stranger who checks it.
class CertificateJourneyTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ME = "/me/certificate";

    @TempDir private static Path folder = Path.of("");
    private static Visitor visitor = new Visitor(SERVER);

    @BeforeAll
    static void lives() {
        Careers careers = new Careers(SERVER);
        Careers.Worker worker = new Careers.Worker("赵一", "990102199404040067");
        Careers.Job job = careers.employer("91990101MAPRTA061M", "示例六厂", "990100", worker);
        careers.paid(job, "2026-01", "2026-04", "8600");
        careers.account("qian", worker);
        visitor = Visitor.as(SERVER, "qian");
        Careers.Worker stranger = new Careers.Worker("孙二", "99010219950505007X");
        careers.paid(
                careers.employer("91990101MAPRTA061M", "示例六厂", "990100", stranger),
                "2026-04",
                "2026-04",
                "8600");
        careers.account("stranger", stranger);
    }

    private record Credential(String text) {

        static Credential issue(String... claims) {
            return new Credential(CertificateJourneyTest.issue("credential", "", claims).body());
        }

        List<String> parts() {
            return List.of(text.split("~"));
        }

        JsonNode claims() {
            return json(parts().getFirst().split("\\.")[1]);
        }

        String number() {
            return claims().get("jti").asString();
        }

        int index() {
            return claims().get("status").get("status_list").get("idx").asInt();
        }

        /// The address without the host.
        String list() {
            return claims().get("status")
                    .get("status_list")
                    .get("uri")
                    .asString()
                    .replaceFirst("^https?://[^/]+", "");
        }
    }

    private static JsonNode json(String part) {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static Connection.Response issue(String format, String holderKey, String... claims) {
        return visitor.post(
                ME, ME, "claim", List.of(claims), Map.of("format", format, "holderKey", holderKey));
    }

    private static int status(Credential credential) throws IOException {
        JsonNode token = json(new Visitor(SERVER).get(credential.list()).body().split("\\.")[1]);
        JsonNode list = token.get("status_list");
        assertThat(list.get("bits").asInt()).isEqualTo(2);
        assertThat(token.get("sub").asString())
                .isEqualTo(
                        credential.claims().get("status").get("status_list").get("uri").asString());
        byte[] bits =
                new InflaterInputStream(
                                new ByteArrayInputStream(
                                        Base64.getUrlDecoder().decode(list.get("lst").asString())))
                        .readAllBytes();
        assertThat(bits.length * 4).isGreaterThanOrEqualTo(16_384);
        return bits[credential.index() / 4] >> credential.index() % 4 * 2 & 3;
    }

    @Test
    void itSaysWhatWasPickedAndNothingElse() {
        Credential credential = Credential.issue("period", "months_pension");
        List<JsonNode> shown =
                credential.parts().stream().skip(1).map(CertificateJourneyTest::json).toList();
        assertThat(shown.stream().map(d -> d.get(1).asString()))
                .containsExactlyInAnyOrder("period", "months_pension");
        assertThat(shown.stream().map(d -> d.get(2).toString()))
                .anyMatch("4"::equals)
                .anyMatch(d -> d.contains("\"from\":\"2026-01\""));
        JsonNode claims = credential.claims();
        assertThat(claims.propertyNames())
                .containsExactlyInAnyOrder(
                        "_sd", "_sd_alg", "iss", "vct", "jti", "iat", "exp", "status");
        assertThat(claims.toString()).doesNotContain("赵一", "0067", "示例六厂");
        // as many digests whatever was picked
        assertThat(claims.get("_sd").size())
                .isEqualTo(
                        Credential.issue("name", "employer", "period").claims().get("_sd").size());
        assertThat(json(credential.parts().getFirst().split("\\.")[0]).get("typ").asString())
                .isEqualTo("dc+sd-jwt");
    }

    @Test
    void itsPlaceSaysWhetherItStillHolds() throws IOException {
        Credential credential = Credential.issue("months_pension");
        Credential other = Credential.issue("months_pension");
        assertThat(status(credential)).isZero();
        assertThat(upload(credential)).isEqualTo("是真的");
        String action = ME + "/" + credential.number() + "/take-back";
        assertThat(Visitor.as(SERVER, "stranger").post(ME, action, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.post(ME, action, Map.of()).statusCode()).isEqualTo(200);
        assertThat(status(credential)).isEqualTo(1);
        assertThat(status(other)).isZero();
        assertThat(upload(credential)).isEqualTo("是我们开出的，但已经撤销");
        assertThat(upload(other)).isEqualTo("是真的");
    }

    private static String upload(Credential credential) {
        return Visitor.headline(
                new Visitor(SERVER)
                        .upload(
                                "/verify",
                                "/verify/file",
                                credential.text().getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void isAcceptedByALibraryThatOthersWroteAndATamperedOneIsNot() throws Exception {
        assumeTrue(
                Files.exists(Path.of("/usr/bin/node")) && Files.exists(Path.of("/usr/bin/npm")),
                "Node.js and npm are not installed");
        Credential credential = Credential.issue("name", "period", "months_medical");
        Visitor reader = new Visitor(SERVER);
        write("credential.sd-jwt", credential.text());
        write("issuer.json", reader.get("/.well-known/jwt-vc-issuer").body());
        write("status.jwt", reader.get(credential.list()).body());
        visitor.post(ME, ME + "/" + credential.number() + "/take-back", Map.of());
        write("revoked.jwt", reader.get(credential.list()).body());
        Path said = folder.resolve("said");
        Process outside =
                new ProcessBuilder("../.ci/outside-credential", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(outside.waitFor(300, TimeUnit.SECONDS)).isTrue();
        String words = Files.readString(said);
        assumeTrue(outside.exitValue() != 77, "npm cannot fetch the packages");
        assertThat(outside.exitValue()).as(words).isZero();
        assertThat(words)
                .contains("accepted: ", "赵一", "accepted with less: ")
                .contains("a disclosure was changed", "another key signed it", "it has expired")
                .contains("it was taken back", "its status list was changed");
        assertThat(words.lines().filter(line -> line.startsWith("refused, "))).hasSize(7);
    }

    private static void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void itCanBeBoundToAWalletButNeverToASecret() {
        String open =
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
                        + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"";
        Credential bound = new Credential(issue("credential", open + "}", "months_pension").body());
        assertThat(bound.claims().get("cnf").get("jwk").get("x").asString())
                .isEqualTo("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU");
        for (String key :
                List.of(
                        open + ",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}",
                        "{}",
                        "secret",
                        "{\"kty\":\"oct\",\"k\":\"AAAA\"}")) {
            var page = Visitor.parse(issue("credential", key, "months_pension"));
            assertThat(page.select("[role=alert] a").attr("href")).as(key).isEqualTo("#holder-key");
        }
    }

    @Test
    void onPaperItIsOneSignedPageWithOnlyThat() throws IOException {
        byte[] pdf = issue("pdf", "", "months_pension", "employer").bodyAsBytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("参保缴费凭证", "示例六厂", "4 个月", "校验码")
                    .doesNotContain("赵一", "0067", "医疗");
        }
        assertThat(Visitor.headline(new Visitor(SERVER).upload("/verify", "/verify/file", pdf)))
                .isEqualTo("是真的");
        String again = visitor.page(ME).select("aside a[href$=.pdf]").attr("href");
        assertThat(visitor.get(again).bodyAsBytes()).isEqualTo(pdf);
        assertThat(Visitor.as(SERVER, "stranger").get(again).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageAsksForSomethingToSay() {
        var page = Visitor.parse(issue("pdf", ""));
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#claims");
        for (String path : new String[] {ME, "/en" + ME}) {
            var offered = visitor.page(path);
            assertThat(PageFindings.of(offered, path, path.startsWith("/en"))).isEmpty();
            assertThat(offered.select("input[name=claim][checked]").eachAttr("value"))
                    .isEqualTo(Arrays.asList("period", "months_pension"));
        }
    }

    @Test
    void whoeverChecksFindsKeysAndTypeWithoutSigningIn() {
        Visitor reader = new Visitor(SERVER);
        JsonNode issuer = JSON.readTree(reader.get("/.well-known/jwt-vc-issuer").body());
        assertThat(issuer.get("jwks").toString()).doesNotContain("\"d\"");
        assertThat(JSON.readTree(reader.get("/.well-known/jwks.json").body()))
                .isEqualTo(issuer.get("jwks"));
        assertThat(reader.get("/credentials/contribution").body()).contains("months_pension");
        assertThat(reader.get("/status/999").statusCode()).isEqualTo(404);
        Connection.Response list = reader.get(Credential.issue("name").list());
        assertThat(list.contentType()).startsWith("application/statuslist+jwt");
        assertThat(list.header("Cache-Control")).contains("max-age=3600", "public");
    }
}
