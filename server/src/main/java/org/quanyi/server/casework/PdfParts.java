package org.quanyi.server.casework;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// Whether a PDF begins and ends as one, and holds nothing that acts. It is not taken apart here:
/// what is inside packed parts is the scanner's, and why a PDF is only ever handed out as a file.
final class PdfParts {

    private static final int END = 1024;

    private PdfParts() {}

    static boolean isWhole(byte[] file) {
        String head = new String(file, 0, Math.min(8, file.length), StandardCharsets.US_ASCII);
        byte[] end = "%%EOF".getBytes(StandardCharsets.US_ASCII);
        return head.matches("%PDF-[12]\\.\\d")
                && Bytes.contains(file, file.length - END, end)
                && !Bytes.endsAsArchive(file)
                && Stream.of("/JavaScript", "/Launch", "/EmbeddedFile")
                        .noneMatch(acts ->
                                Bytes.contains(file, 0, acts.getBytes(StandardCharsets.US_ASCII)));
    }
}
