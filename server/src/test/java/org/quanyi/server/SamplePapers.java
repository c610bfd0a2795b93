package org.quanyi.server;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files that somebody may hand in, honest ones and others, made here byte by byte.
public final class SamplePapers {

    private SamplePapers() {}

    /// What every scanner takes for a virus, and is none.
    public static byte[] eicar() {
        return ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*");
    }

    /// A PDF of one empty page.
    public static byte[] pdf() {
        return pdf("");
    }

    /// A PDF with something more in its catalogue.
    public static byte[] pdf(String more) {
        return ascii(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R"
                        + more
                        + ">>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
                        + "trailer<</Size 4/Root 1 0 R>>\n%%EOF\n");
    }

    /// A picture of a format, two colours side by side: red on the left, blue on the right.
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A photograph as telephones take it: it says where it was taken and that it lies on its side.
    public static byte[] photograph(String secret) {
        byte[] plain = picture("jpeg", 120, 60);
        byte[] exif =
                join(
                        ascii("Exif\0\0MM\0*\0\0\0\b"),
                        new byte[] {0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0},
                        ascii(secret));
        byte[] head =
                ByteBuffer.allocate(4)
                        .put((byte) 0xff)
                        .put((byte) 0xe1)
                        .putShort((short) (exif.length + 2))
                        .array();
        return join(
                Arrays.copyOf(plain, 2), head, exif, Arrays.copyOfRange(plain, 2, plain.length));
    }

    /// A PNG that says that it has 100 million points, and has none.
    public static byte[] bomb() {
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(10_000)
                        .putInt(10_000)
                        .put(new byte[] {8, 2})
                        .array();
        return join(
                Arrays.copyOf(picture("png", 1, 1), 8),
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(ascii(name));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(ascii(name))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /// An archive.
    public static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("payslip.pdf"));
            zip.write(pdf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
