package org.quanyi.server.contribution;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;

/// The zip archive of a workbook (工作簿压缩包), unpacked piece by piece and never beyond its limits.
final class WorkbookArchive {
    /// Small parts may be packed tightly, a sheet of a million rows may not.
    private static final long RATIO_COUNTS_FROM = 1 << 20;

    private final ZipFile zip;
    private final FileLimits.Zip limits;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long unzipped;
    private @Nullable Refusal breach;

    private WorkbookArchive(ZipFile zip, FileLimits.Zip limits) {
        this.zip = zip;
        this.limits = limits;
        Collections.list(zip.getEntries())
                .forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    }

    /// Whether the bytes list more parts than allowed; asked before anything is unpacked.
    static boolean hasTooManyParts(byte[] bytes, FileLimits.Zip limits) {
        var parts = 0;
        for (var i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                parts++;
            }
        }
        return parts > limits.entries();
    }

    /// Opens the archive.
    ///
    /// @throws IOException if it is damaged
    static WorkbookArchive open(byte[] bytes, FileLimits.Zip limits) throws IOException {
        var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get();
        return new WorkbookArchive(zip, limits);
    }

    /// The limit that was met, or null.
    @Nullable Refusal breach() {
        return breach;
    }

    /// Notes a limit that was met; the first one counts.
    IOException breached(Refusal refusal) {
        if (breach == null) {
            breach = refusal;
        }
        return new IOException(refusal.code());
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /// The XML of a part.
    ///
    /// @throws IOException if there is no such part
    XmlPart part(String name) throws IOException {
        var entry = parts.get(key(name));
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        // the library knows a dozen more ways of packing, some only with jars that are not here
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new IOException("packed in way " + entry.getMethod());
        }
        return XmlPart.of(
                this, new PartStream(zip.getInputStream(entry), entry.getCompressedSize()));
    }

    private static String key(String name) {
        var plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /// Counts what comes out of the archive.
    private final class PartStream extends FilterInputStream {
        private final long packed;
        private long read;

        PartStream(InputStream stream, long packed) {
            super(stream);
            this.packed = Math.max(packed, 1);
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            if (count > 0) {
                read += count;
                unzipped += count;
            }
            if (unzipped > limits.unzipped()) {
                throw breached(
                        FindingCode.WORKBOOK_UNPACKED.refusal(
                                Characters.mebibytes(limits.unzipped())));
            }
            if (read > RATIO_COUNTS_FROM && read / packed >= limits.ratio()) {
                throw breached(FindingCode.WORKBOOK_RATIO.refusal("" + limits.ratio()));
            }
            return count;
        }
    }
}
