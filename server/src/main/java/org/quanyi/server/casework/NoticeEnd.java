package org.quanyi.server.casework;

/// What became of a notice (通知结果).
public enum NoticeEnd {
    /// Handed over to whoever carries it.
    SENT,
    /// There was no address or telephone that the person or an officer had said.
    NO_CONTACT
}
