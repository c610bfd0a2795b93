package org.quanyi.server.casework;

/// A paper (材料) that was looked through and may be kept; only [Papers] makes one.
public final class Paper {

    private final PaperKind kind;
    private final byte[] content;

    Paper(PaperKind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    /// What it is.
    public PaperKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }
}
