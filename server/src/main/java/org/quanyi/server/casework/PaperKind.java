package org.quanyi.server.casework;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What papers may be (材料格式): the closed list, told by what is in them and never by a name.
public enum PaperKind {
    /// A document, never opened in our pages.
    PDF("application/pdf", "pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    /// A photograph.
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
    /// A picture of a screen.
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});

    private final String type;
    private final String ending;
    private final byte[] beginning;

    PaperKind(String type, String ending, byte[] beginning) {
        this.type = type;
        this.ending = ending;
        this.beginning = beginning;
    }

    /// Its media type.
    public String type() {
        return type;
    }

    /// How the name ends that we give it.
    public String ending() {
        return ending;
    }

    /// What some content is; empty for everything else.
    static Optional<PaperKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
