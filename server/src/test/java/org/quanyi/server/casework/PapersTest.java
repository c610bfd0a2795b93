package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.SamplePapers.ascii;
import static org.quanyi.server.SamplePapers.join;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanyi.server.SamplePapers;
import org.springframework.util.unit.DataSize;

/// What may be handed in, told by content, and what is refused: for each a file that is really one.
class PapersTest {

    private static Papers papers(String scanner) {
        return new Papers(DataSize.ofMegabytes(1), 60_000_000, scanner, 2);
    }

    private static final Papers PAPERS = papers("");

    private static String said(Papers papers, byte[] file) {
        var checked = papers.check(List.of(file));
        return checked.refusals().isEmpty()
                ? checked.orThrow().getFirst().kind().name()
                : checked.refusals().getFirst().code();
    }

    static Stream<Arguments> files() {
        byte[] png = SamplePapers.picture("png", 40, 30);
        byte[] jpeg = SamplePapers.picture("jpeg", 40, 30);
        byte[] pdf = SamplePapers.pdf();
        byte[] page = ascii("<html><script>alert(1)</script></html>");
        return Stream.of(
                Arguments.of("a PDF", pdf, "PDF"),
                Arguments.of("a JPEG", jpeg, "JPEG"),
                Arguments.of("a PNG", png, "PNG"),
                Arguments.of("a photograph with Exif", SamplePapers.photograph("30.57N"), "JPEG"),
                Arguments.of("a JPEG with a second behind it", join(jpeg, jpeg), "JPEG"),
                Arguments.of("nothing", new byte[0], "CAS-072"),
                Arguments.of("a text", ascii("payslip of March"), "CAS-072"),
                Arguments.of("a page", page, "CAS-072"),
                Arguments.of("an SVG", ascii("<svg onload='alert(1)'/>"), "CAS-072"),
                Arguments.of("an archive", SamplePapers.zip(), "CAS-072"),
                Arguments.of("a Windows program", join(ascii("MZ\u0090"), png), "CAS-072"),
                Arguments.of("a Linux program", ascii("\u007fELF\2\1\1"), "CAS-072"),
                Arguments.of("a script", ascii("#!/bin/sh\nrm -r /"), "CAS-072"),
                Arguments.of(
                        "an old Office file",
                        join(ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), pdf),
                        "CAS-072"),
                Arguments.of("a GIF", SamplePapers.picture("gif", 4, 4), "CAS-072"),
                Arguments.of("the pattern of scanners", SamplePapers.eicar(), "CAS-075"),
                Arguments.of("a PDF with it", join(pdf, SamplePapers.eicar()), "CAS-075"),
                Arguments.of("a PNG that is a page", join(png, page), "CAS-073"),
                Arguments.of("a JPEG that is a page", join(jpeg, page), "CAS-073"),
                Arguments.of(
                        "a JPEG that is an archive", join(jpeg, SamplePapers.zip()), "CAS-073"),
                Arguments.of("a PDF that is an archive", join(pdf, SamplePapers.zip()), "CAS-073"),
                Arguments.of("a PDF behind a PNG", join(png, pdf), "CAS-073"),
                Arguments.of("a PDF of no version", join(ascii("%PDF-x.1"), pdf), "CAS-073"),
                Arguments.of("half a PNG", Arrays.copyOf(png, png.length / 2), "CAS-073"),
                Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length - 40), "CAS-073"),
                Arguments.of("half a PDF", Arrays.copyOf(pdf, pdf.length / 2), "CAS-073"),
                Arguments.of("a broken JPEG", join(Arrays.copyOf(jpeg, 4), jpeg), "CAS-073"),
                Arguments.of(
                        "a PDF with a script",
                        SamplePapers.pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"),
                        "CAS-073"),
                Arguments.of("100 million points", SamplePapers.bomb(), "CAS-074"),
                Arguments.of("too long", join(pdf, new byte[1 << 20], ascii("%%EOF")), "CAS-071"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("files")
    void aFileIsWhatIsInIt(String what, byte[] file, String expected) {
        assertThat(said(PAPERS, file)).as(what).isEqualTo(expected);
    }

    @Test
    void oneBadFileRefusesAllAndNoMoreThanFiveGoAtOnce() {
        assertThat(PAPERS.check(List.of(SamplePapers.pdf(), SamplePapers.zip())).refusals())
                .hasSize(1);
        assertThat(PAPERS.check(Collections.nCopies(5, SamplePapers.pdf())).refusals()).isEmpty();
        assertThat(PAPERS.check(Collections.nCopies(6, SamplePapers.pdf())).refusals().getFirst())
                .isEqualTo(CaseRefusal.TOO_MANY_PAPERS.of("5"));
    }

    @Test
    void aPhotographIsDrawnAnewTheRightWayUpAndSaysNotWhereItWasTaken() throws IOException {
        byte[] sent = SamplePapers.photograph("GPS 30.5728N 104.0668E");
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("30.5728N");
        byte[] kept = PAPERS.check(List.of(sent)).orThrow().getFirst().content();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("30.5728N", "Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        // red was on the left; turned by a quarter it is above
        assertThat(image.getWidth()).isEqualTo(60);
        assertThat(image.getHeight()).isEqualTo(120);
        assertThat(image.getRGB(30, 10) >> 16 & 0xff).isGreaterThan(200);
        assertThat(image.getRGB(30, 110) & 0xff).isGreaterThan(200);
        assertThat(PAPERS.check(List.of(sent)).orThrow().getFirst().content())
                .as("the same again, so that a step sent twice is known")
                .isEqualTo(kept);
    }

    @Test
    void aLargePictureIsReadCoarser() throws IOException {
        byte[] sent = SamplePapers.picture("png", 7_000, 7_000);
        byte[] kept = PAPERS.check(List.of(sent)).orThrow().getFirst().content();
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isBetween(2_000, 3_500);
    }

    /// A scanner that answers what a test says, and keeps what it was sent.
    private static final class FakeScanner implements AutoCloseable {

        private final ServerSocketChannel listening;
        private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();

        FakeScanner(SocketAddress address, String answer) throws IOException {
            listening =
                    address instanceof UnixDomainSocketAddress
                            ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                            : ServerSocketChannel.open();
            listening.bind(address);
            Thread.ofVirtual().start(() -> serve(answer));
        }

        private void serve(String answer) {
            while (listening.isOpen()) {
                try (SocketChannel one = listening.accept()) {
                    received.add(read(new DataInputStream(Channels.newInputStream(one))));
                    if (answer.isEmpty()) {
                        // keeps still until the other side has had enough
                        one.read(ByteBuffer.allocate(1));
                    }
                    one.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private static byte[] read(DataInputStream in) throws IOException {
            byte[] command = in.readNBytes(10);
            assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            byte[] all = new byte[0];
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all = join(all, in.readNBytes(length));
            }
            return all;
        }

        int port() throws IOException {
            return ((InetSocketAddress) listening.getLocalAddress()).getPort();
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }

    private static String word(String scanner) {
        return said(papers(scanner), SamplePapers.pdf());
    }

    @Test
    void aScannerIsAskedAndWithoutItsWordNothingIsTaken(@TempDir Path folder) throws Exception {
        InetSocketAddress any = new InetSocketAddress("127.0.0.1", 0);
        try (FakeScanner clean = new FakeScanner(any, "stream: OK\0")) {
            assertThat(word("127.0.0.1:" + clean.port())).isEqualTo("PDF");
            assertThat(clean.received.take()).isEqualTo(SamplePapers.pdf());
            byte[] long_ = SamplePapers.picture("png", 900, 900);
            assertThat(said(papers("127.0.0.1:" + clean.port()), long_)).isEqualTo("PNG");
            assertThat(clean.received.take()).isEqualTo(long_);
        }
        for (String answer :
                List.of(
                        "stream: Eicar-Test-Signature FOUND\0",
                        "INSTREAM size limit exceeded. ERROR\0",
                        "stream: OK",
                        "stream: not scanned, but OK\0",
                        "",
                        "stream: OK FOUND\0")) {
            try (FakeScanner other = new FakeScanner(any, answer)) {
                assertThat(word("127.0.0.1:" + other.port()))
                        .as(answer)
                        .isEqualTo(
                                answer.toUpperCase(Locale.ROOT).contains("FOUND")
                                        ? "CAS-075"
                                        : "CAS-076");
            }
        }
        Path socket = folder.resolve("s");
        try (FakeScanner local =
                new FakeScanner(UnixDomainSocketAddress.of(socket), "stream: OK\0")) {
            assertThat(word(socket.toString())).isEqualTo("PDF");
            assertThat(local.received).hasSize(1);
        }
        assertThat(word(folder.resolve("none").toString()))
                .as("nobody listens")
                .isEqualTo("CAS-076");
        assertThat(word("no-such-host.invalid:3310")).isEqualTo("CAS-076");
    }
}
