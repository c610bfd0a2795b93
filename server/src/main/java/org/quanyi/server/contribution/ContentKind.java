package org.quanyi.server.contribution;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a file is by its first bytes (文件内容类型).
enum ContentKind {
    EMPTY,
    TEXT,
    ZIP,
    /// Excel 97 to 2003, or a workbook locked with a password: both wear the same coat.
    OLD_EXCEL,
    OTHER;

    private static final String[] FOREIGN = {
        "%pdf-",
        "<!doctype",
        "<html",
        "<?xml",
        "<table",
        "{\\rtf",
        "\u0089png",
        "\u00ff\u00d8\u00ff",
        "gif8",
        "rar!"
    };

    static ContentKind of(byte[] bytes) {
        if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) {
            return ZIP;
        }
        if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OLD_EXCEL;
        }
        var start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        var text = start.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        for (var foreign : FOREIGN) {
            if (text.startsWith(foreign)) {
                return OTHER;
            }
        }
        return text.isEmpty() && isBlank(bytes) ? EMPTY : TEXT;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (var i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte[] bytes) {
        for (var i = starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0; i < bytes.length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
