package org.quanyi.server.contribution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Packs a file for keeping (留存文件的压缩), in the zlib format.
///
/// The database would pack it too, but that nearly doubled the time it took to keep one.
final class PackedFile {

    private PackedFile() {}

    static byte[] pack(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        var packed = new ByteArrayOutputStream(Math.max(64, content.length / 4));
        try (var out = new DeflaterOutputStream(packed, deflater, 1 << 14)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static byte[] unpack(byte[] packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a kept file was changed in the database", e);
        }
    }
}
