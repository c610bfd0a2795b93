package org.quanyi.server.casework;

import java.util.stream.Stream;

/// Where a picture ends in its file, and which way up it is.
///
/// @param end behind its last byte; -1 when it breaks off
/// @param turn how it is to be turned, as photographs say it (Exif orientation 1 to 8)
record PictureParts(int end, int turn) {

    private static final int STRAIGHT = 1;

    private static final PictureParts BROKEN = new PictureParts(-1, STRAIGHT);

    /// The parts of a file of a kind that holds pictures.
    static PictureParts of(PaperKind kind, byte[] file) {
        return kind == PaperKind.PNG ? png(file) : jpeg(file);
    }

    /// Whether the file is this picture and nothing beside it. Behind a photograph telephones put
    /// further pictures, which are not kept; a page or an archive is refused.
    boolean isAlone(PaperKind kind, byte[] file) {
        if (end < 0 || kind == PaperKind.PNG && end != file.length) {
            return false;
        }
        return !Bytes.endsAsArchive(file)
                && Stream.of("<html", "<script", "<!doctype", "<?php", "%pdf-")
                        .noneMatch(word -> Bytes.says(file, word));
    }

    private static PictureParts png(byte[] file) {
        int at = 8;
        while (at + 12 <= file.length) {
            long length = number(file, at, 4, false);
            boolean isEnd = number(file, at + 4, 4, false) == 0x49454e44L;
            if (length > file.length - at - 12L) {
                return BROKEN;
            }
            at += 12 + (int) length;
            if (isEnd) {
                return new PictureParts(at, STRAIGHT);
            }
        }
        return BROKEN;
    }

    /// Goes from marker to marker; between those of a scan, a byte 0xff is followed by 0 or by a
    /// restart.
    private static PictureParts jpeg(byte[] file) {
        int turn = STRAIGHT;
        int at = 2;
        while (at + 4 <= file.length) {
            int marker = file[at + 1] & 0xff;
            if ((file[at] & 0xff) != 0xff) {
                return BROKEN;
            }
            if (marker == 0xd9) {
                return new PictureParts(at + 2, turn);
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = (int) number(file, at + 2, 2, false);
            if (marker == 0xe1 && at + 2 + length <= file.length) {
                turn = turn(file, at + 4, at + 2 + length, turn);
            }
            at += 2 + length;
            if (marker == 0xda) {
                at = afterScan(file, at);
            }
        }
        return at + 2 == file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == 0xd9
                ? new PictureParts(file.length, turn)
                : BROKEN;
    }

    private static int afterScan(byte[] file, int from) {
        int at = from;
        while (at + 2 <= file.length) {
            int next = file[at + 1] & 0xff;
            if ((file[at] & 0xff) == 0xff && next != 0 && next != 0xff && (next & 0xf8) != 0xd0) {
                return at;
            }
            at++;
        }
        return file.length;
    }

    /// The orientation that an Exif part says: tag 0x0112 of its first table.
    private static int turn(byte[] file, int from, int to, int known) {
        if (to - from < 20 || number(file, from, 4, false) != 0x45786966L) {
            return known;
        }
        int head = from + 6;
        boolean little = file[head] == 'I';
        long table = head + number(file, head + 4, 4, little);
        if (table + 2 > to) {
            return known;
        }
        int entries = (int) number(file, (int) table, 2, little);
        for (int i = 0; i < entries && table + 2 + 12L * (i + 1) <= to; i++) {
            int entry = (int) table + 2 + 12 * i;
            if (number(file, entry, 2, little) == 0x0112) {
                int said = (int) number(file, entry + 8, 2, little);
                return said >= 1 && said <= 8 ? said : known;
            }
        }
        return known;
    }

    private static long number(byte[] file, int at, int bytes, boolean little) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | file[at + (little ? bytes - 1 - i : i)] & 0xff;
        }
        return value;
    }
}
