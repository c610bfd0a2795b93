package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page checks find each fault that is planted in an otherwise good page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageChecksTest {

    private static final String GOOD =
            """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>我的记录</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,">
            <style>body{font:18px sans-serif;color:#111;background:#fff} a,button{min-height:44px}</style></head>
            <body><main><h1>缴费到 2025 年 10 月</h1>
            <p>每一笔都有依据，见<a href="#law">法条</a>。</p>
            <form action="#"><label>月份 <input name="month" style="height:44px"></label>
            <button>查看</button></form>
            <p id="law">社会保险法</p></main></body></html>
            """;

    private final Browser browser = Browser.open();

    @TempDir private Path folder = Path.of("");

    @Test
    void aGoodPageHasNoFinding() throws IOException {
        assertThat(check(GOOD)).isEmpty();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    axe color-contrast   | 社会保险法</p>  | <span style="color:#bbb">社会保险法</span></p>
                    at 390: axe color-contrast  | </style> | @media(max-width:400px){#law{color:#bbb}}</style>
                    at 1280: axe color-contrast | </style> | @media(min-width:1000px){#law{color:#bbb}}</style>
                    axe label            | <label>月份     | <label>
                    axe image-alt        | </main>         | <img src="data:,"></main>
                    at 360: wider        | </main>         | <div style="width:380px">长</div></main>
                    at 1280: wider       | </main>         | <div style="width:1300px">长</div></main>
                    smaller than 24      | </main>         | <button style="min-height:0;height:16px;padding:0">小</button></main>
                    0 main headings      | <h1>缴费到 2025 年 10 月</h1> | <h2>缴费</h2>
                    2 main headings      | </main>         | <h1>又一个</h1></main>
                    has lang 'fr'        | lang="zh-CN"    | lang="fr"
                    key S is not shown   | <button>        | <button accesskey="s">
                    key S is taken       | </main>         | <button accesskey="s">甲（S）</button><button accesskey="s">乙 (S)</button></main>
                    no words for ??case  | </main>         | <p>??case.period.D99_zh_CN??</p></main>
                    console says         | </main>         | <script>console.error('planted')</script></main>
                    console says         | </main>         | <img alt="" src="gone.png"></main>
                    no headline          | <h1>            | <h1 id="late"></h1><script>document.getElementById('late').innerHTML='由脚本写'</script><h1 hidden>
                    no link #later       | </main>         | <script>document.querySelector('main').innerHTML += '<p>见 <a href="#later">这里</a></p>'</script></main>
                    """)
    void findsWhatIsPlanted(String finding, String good, String bad) throws IOException {
        assertThat(GOOD).contains(good);
        assertThat(check(GOOD.replace(good, bad))).anyMatch(line -> line.contains(finding));
    }

    /// What was measured on one page is not measured on the next; what stands otherwise is.
    @Test
    void measuresColoursOnceWhereTheyStandAlike() throws IOException {
        check(GOOD);
        assertThat(looksToMeasure(GOOD)).as("the field is measured each time").isEqualTo("input");
        for (String otherwise :
                List.of(
                        "<main style='background:#555'>",
                        "<main style='background-image:linear-gradient(#fff,#555)'>",
                        "<main style='opacity:.5'>",
                        "<main style='position:relative'>")) {
            assertThat(looksToMeasure(GOOD.replace("<main>", otherwise)))
                    .as(otherwise)
                    .isEqualTo("h1 p a label input button p");
        }
    }

    /// A box that lies over texts changes what every text stands on.
    @Test
    void measuresAgainWhereABoxLiesOverThePage() throws IOException {
        check(GOOD);
        String box =
                "<div style='position:fixed;top:0;height:900px;width:900px;background:#222'></div>";
        assertThat(looksToMeasure(GOOD.replace("</main>", box + "</main>"))).contains("h1 p a");
    }

    private String looksToMeasure(String html) throws IOException {
        browser.visit(written(html));
        Colours.mark(browser);
        return marked();
    }

    private String marked() {
        return browser.ask(
                "return [...document.querySelectorAll('[data-measure]')].map(e => e.localName).join(' ')");
    }

    @Test
    void savesAPictureOfTheWholePage() throws IOException {
        check(GOOD.replace("</main>", "<div style=\"height:3000px\">长</div></main>"));
        Path picture = folder.resolve("screens/page.png");
        browser.resize(Browser.Width.PHONE);
        browser.picture(picture);
        var image = javax.imageio.ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(390);
        assertThat(image.getHeight()).isGreaterThan(3000);
    }

    private List<String> check(String html) throws IOException {
        return PageChecks.findings(browser, "planted", written(html));
    }

    private String written(String html) throws IOException {
        return Files.writeString(folder.resolve("page.html"), html).toUri().toString();
    }
}
