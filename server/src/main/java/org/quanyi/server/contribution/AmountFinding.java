package org.quanyi.server.contribution;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;

/// What an amount that cannot be taken is called in this room (金额问题).
final class AmountFinding {
    /// The ledger keeps amounts as four bytes of fen.
    static final long MOST = Integer.MAX_VALUE;

    private AmountFinding() {}

    /// The finding for what [YuanText] answered about a base, or null if it is an amount.
    static @Nullable FindingCode ofBase(long fen) {
        if (fen > 0) {
            return fen > MOST ? FindingCode.BASE_TOO_LARGE : null;
        }
        if (fen == YuanText.MISSING) {
            return FindingCode.BASE_MISSING;
        }
        if (fen == YuanText.NEGATIVE) {
            return FindingCode.BASE_NEGATIVE;
        }
        if (fen == YuanText.ZERO) {
            return FindingCode.BASE_ZERO;
        }
        if (fen == YuanText.TOO_PRECISE) {
            return FindingCode.BASE_TOO_PRECISE;
        }
        if (fen == YuanText.SCIENTIFIC) {
            return FindingCode.BASE_SCIENTIFIC;
        }
        if (fen == YuanText.GROUPING) {
            return FindingCode.BASE_GROUPING;
        }
        return fen == YuanText.TOO_LARGE
                ? FindingCode.BASE_TOO_LARGE
                : FindingCode.BASE_NOT_A_NUMBER;
    }

    /// The finding for what [YuanText] answered about money that came in.
    static FindingCode ofReceipt(long fen) {
        if (fen == YuanText.MISSING) {
            return FindingCode.RECEIPT_AMOUNT_MISSING;
        }
        if (fen == YuanText.NEGATIVE || fen == YuanText.ZERO) {
            return FindingCode.RECEIPT_AMOUNT_SIGN;
        }
        return fen == YuanText.TOO_PRECISE
                ? FindingCode.RECEIPT_AMOUNT_PRECISE
                : FindingCode.RECEIPT_AMOUNT;
    }

    /// The arguments of its sentence.
    static String[] arguments(FindingCode code) {
        return code == FindingCode.BASE_TOO_LARGE
                ? new String[] {grouped(Money.fen(MOST))}
                : new String[0];
    }

    /// An amount for a sentence: thousands parted, no decimals for whole yuan, such as `4,280`.
    static String grouped(Money amount) {
        var text = FilingRow.plainBase(amount.fen());
        var point = text.indexOf('.');
        var grouped = new StringBuilder(text);
        var first = text.startsWith("-") ? 1 : 0;
        for (var at = (point < 0 ? text.length() : point) - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
