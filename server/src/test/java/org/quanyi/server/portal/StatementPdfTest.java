package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.TestServer;
import org.quanyi.server.contribution.LineState;

/// A printed statement can be read by people, programs and screen readers alike.
class StatementPdfTest {

    @TempDir private Path folder = Path.of("");

    private static Statement statement(String name, Language language) {
        PersonRecord record =
                new Histories()
                        .named(name)
                        .enrolled(Histories.THERE, "2024-01", "2024-06")
                        .enrolled(Histories.HERE, "2024-07", null)
                        .filed(1, Histories.THERE, "2024-01", "2024-06", LineState.PAID)
                        .filed(2, Histories.HERE, "2024-07", "2025-02", LineState.PAID)
                        .filed(2, Histories.HERE, "2025-04", "2026-10", LineState.PAID)
                        .filed(2, Histories.HERE, "2026-11", "2026-11", LineState.DUE)
                        .in("2026-11");
        return new Statement("Q7K4-92MD-6TXA", "NBKGVG", language, record, Overview.of(record), 9);
    }

    private static byte[] print(Statement statement) {
        return TestServer.shared()
                .get(StatementPdf.class)
                .of(
                        statement,
                        "https://quanyi.example/verify/Q7K4-92MD-6TXA?code=NBKGVG",
                        "https://quanyi.example/verify");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theTextComesBackAsItWasWritten() throws IOException {
        String text = text(print(statement("王小兰", Language.ZH)));
        assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
                .containsExactly(
                        """
                        社会保险个人权益记录单
                        王小兰 · 证件尾号 0021 · 截至 2026 年 10 月 31 日
                        2026 年 11 月 15 日开出 · 单号 Q7K4-92MD-6TXA · 校验码 NBKGVG
                        养老累计缴费 个人账户 别人看过我的信息
                        33 个月 ¥22,704.00 9 次
                        也就是 2 年 9 个月 2026 年记入 ¥6,880.00 过去 12 个月
                        养老保险近 3 年每个月
                        年 1 2 3 4 5 6 7 8 9 10 11 12
                        2026 缴 缴 缴 缴 缴 缴 缴 缴 缴 缴 待 ·
                        2025 缴 缴 缺 缴 缴 缴 缴 缴 缴 缴 缴 缴
                        2024 外 外 外 外 外 外 缴 缴 缴 缴 缴 缴
                        缴 已缴；外 已缴（在别的城市）；待 单位已申报，等待到账；缺 没有记录；· 还没到
                        2026 年各项保险（已到账）
                        保险 月数 单位（元） 个人（元）
                        养老 10 13,760.00 6,880.00
                        医疗 10 13,760.00 6,880.00
                        失业 10 13,760.00 6,880.00
                        工伤 10 13,760.00 6,880.00
                        生育 10 并入医疗 –
                        请核对
                        2025 年 3 月没有养老、医疗、失业、工伤保险记录：前后是同一个单位。
                        如果那时您在上班，请打 12333 或到任何一个窗口告诉我们，由我们去查。不收费，没有期限。
                        验证这份单据
                        扫右上角的码，或打开 https://quanyi.example/verify，输入单号和校验码。那里只回答是不是真的，不显示内容。
                        演示：人物、单位、金额、期限都是虚构的。
                        """
                                .lines()
                                .toArray(String[]::new));
        // Radicals share their drawing with everyday characters and would take their place in the
        // text.
        assertThat(text.chars()).noneMatch(c -> c >= 0x2e80 && c <= 0x2fdf);
    }

    @Test
    void itIsOneTaggedPageWithItsFontInside() throws IOException {
        for (Language language : Language.values()) {
            try (PDDocument document = Loader.loadPDF(print(statement("王小兰", language)))) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                var catalog = document.getDocumentCatalog();
                assertThat(catalog.getStructureTreeRoot()).isNotNull();
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getLanguage()).isEqualTo(language.tag());
                assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
                assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
                List<PDFont> fonts = fonts(document);
                assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            }
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    @Test
    void aRareNameIsPrintedWithTheWholeFont() throws IOException {
        String text = text(print(statement("龘䶮𬱖·买买提", Language.ZH)));
        assertThat(text).contains("龘䶮𬱖·买买提 · 证件尾号 0021");
    }

    @Test
    void anEnglishStatementSaysTheSame() throws IOException {
        String text = text(print(statement("王小兰", Language.EN)));
        assertThat(text)
                .contains(
                        "Statement of your social insurance record",
                        "33 months",
                        "¥22,704.00",
                        "Check code NBKGVG");
        assertThat(text.replace("王小兰", "")).doesNotContainPattern("\\p{IsHan}");
    }

    /// Three long gaps, five insurances with money and a long name still fit on the page.
    @Test
    void aFullLifeStillFitsOnOnePage() throws IOException {
        Histories history = new Histories().named("阿卜杜热西提·阿卜杜热合曼·买买提艾力");
        history.insured(java.util.EnumSet.allOf(org.quanyi.rules.Insurance.class))
                .enrolled(Histories.HERE, "2010-01", null);
        for (int year = 2010; year < 2026; year++) {
            history.filed(year % 2 + 1, Histories.HERE, year + "-01", year + "-09", LineState.PAID);
        }
        PersonRecord record = history.in("2026-11");
        Statement full =
                new Statement(
                        "Q7K4-92MD-6TXA",
                        "NBKGVG",
                        Language.EN,
                        record,
                        Overview.of(record),
                        12_345);
        assertThat(full.gapsNotListed()).isPositive();
        try (PDDocument document = Loader.loadPDF(print(full))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    /// What a stranger's tools say; skipped where they are not installed.
    @Test
    void popplerCallsItTaggedAndItsFontsEmbedded() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/pdfinfo")).exists();
        Path file =
                Files.write(folder.resolve("statement.pdf"), print(statement("王小兰", Language.ZH)));
        assertThat(run("pdfinfo", file.toString()))
                .containsPattern("Tagged: +yes")
                .containsPattern("Pages: +1\n");
        List<String> fonts = run("pdffonts", file.toString()).lines().skip(2).toList();
        assertThat(fonts).isNotEmpty().allMatch(line -> line.matches(".* yes yes yes .*"));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        System.out.print(out);
        return out;
    }
}
