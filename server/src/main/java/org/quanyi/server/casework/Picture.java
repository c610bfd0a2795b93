package org.quanyi.server.casework;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;

/// Draws a picture anew (图片重新生成): what is kept are its points and nothing else of the file, neither
/// where it was taken nor what was hidden in it. All in memory, two at a time.
final class Picture {

    /// Points that a page of A4 has at 300 to the inch, and some more; above that every other one
    /// is read.
    private static final long ENOUGH = 12_000_000;

    private static final float QUALITY = 0.9f;

    private final long most;
    private final Semaphore places = new Semaphore(2, true);

    /// @param most how many points a picture may say that it has
    Picture(long most) {
        this.most = most;
    }

    /// The picture drawn anew. Refused when it says that it has too many points, before any of them
    /// is read, when it breaks off, and when its file is something else too.
    Result<Paper> redrawn(PaperKind kind, byte[] file) {
        PictureParts parts = PictureParts.of(kind, file);
        if (!parts.isAlone(kind, file)) {
            return Result.refused(CaseRefusal.DAMAGED_PAPER.of());
        }
        places.acquireUninterruptibly();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(kind);
            try {
                reader.setInput(stream, true, true);
                long points = (long) reader.getWidth(0) * reader.getHeight(0);
                if (points > most) {
                    return Result.refused(
                            CaseRefusal.TOO_MANY_POINTS.of(Long.toString(most / 1_000_000)));
                }
                BufferedImage read = reader.read(0, every(reader, points));
                return Result.of(new Paper(kind, written(kind, drawn(read, parts.turn()))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Result.refused(CaseRefusal.DAMAGED_PAPER.of());
        } finally {
            places.release();
        }
    }

    private static ImageReader reader(PaperKind kind) {
        Iterator<ImageReader> known = ImageIO.getImageReadersByMIMEType(kind.type());
        return known.next();
    }

    private static ImageReadParam every(ImageReader reader, long points) {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) points / ENOUGH));
        if (step > 1) {
            param.setSourceSubsampling(step, step, 0, 0);
        }
        return param;
    }

    /// The points on white paper, the right way up.
    private static BufferedImage drawn(BufferedImage read, int turn) {
        boolean onItsSide = turn >= 5;
        int width = onItsSide ? read.getHeight() : read.getWidth();
        int height = onItsSide ? read.getWidth() : read.getHeight();
        BufferedImage fresh = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = fresh.createGraphics();
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, width, height);
        pen.drawImage(read, upright(turn, read.getWidth(), read.getHeight()), null);
        pen.dispose();
        return fresh;
    }

    /// Exif 2.32, tag Orientation: mirrored, turned, or both.
    private static AffineTransform upright(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] written(PaperKind kind, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.type()).next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), quality(kind, writer));
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static @Nullable ImageWriteParam quality(PaperKind kind, ImageWriter writer) {
        if (kind != PaperKind.JPEG) {
            return null;
        }
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        return param;
    }
}
