package org.quanyi.server.casework;

/// How a person is told, beside their page, that there is a letter for them (通知方式).
public enum NoticeChannel {
    /// A short message to their telephone.
    SMS,
    /// Electronic mail.
    EMAIL,
    /// The letter itself, on paper and by post.
    PAPER
}
