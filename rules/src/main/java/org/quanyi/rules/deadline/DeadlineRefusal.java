package org.quanyi.rules.deadline;

import org.quanyi.rules.Refusal;

/// Why a deadline of a case has no last day (期限无法计算的原因). Codes are stable and never reused.
public enum DeadlineRefusal {
    /// 该期限不得延长。 The deadline may not be extended. Arguments: the leg.
    NOT_EXTENDABLE("DLN-001"),
    /// 该期限以小时计算，不落在某一日。 It is counted in hours from the moment, not in days. Arguments: the leg,
    /// the hours.
    IN_HOURS("DLN-002");

    private final String code;

    DeadlineRefusal(String code) {
        this.code = code;
    }

    /// The stable code.
    public String code() {
        return code;
    }

    Refusal of(String... arguments) {
        return Refusal.of(code, arguments);
    }
}
