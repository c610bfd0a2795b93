package org.quanyi.rules;

/// One of the five social insurances of employees (社会保险险种).
public enum Insurance {
    /// Basic pension insurance of employees (职工基本养老保险).
    PENSION(110, "pension"),
    /// Basic medical insurance of employees (职工基本医疗保险).
    MEDICAL(310, "medical"),
    /// Unemployment insurance (失业保险).
    UNEMPLOYMENT(210, "unemployment"),
    /// Work injury insurance (工伤保险).
    WORK_INJURY(410, "work-injury"),
    /// Maternity insurance (生育保险); in most regions its fund is merged into medical.
    MATERNITY(510, "maternity");

    private final int code;
    private final String key;

    Insurance(int code, String key) {
        this.code = code;
        this.key = key;
    }

    /// The value of field AAE140 (险种类型) in the exchange formats.
    public int code() {
        return code;
    }

    /// The name in law files, addresses and message keys.
    public String key() {
        return key;
    }

    /// The insurance of an AAE140 code.
    ///
    /// @throws IllegalArgumentException if it is none of the five
    public static Insurance ofCode(int code) {
        for (var insurance : values()) {
            if (insurance.code == code) {
                return insurance;
            }
        }
        throw new IllegalArgumentException("no insurance has the code " + code);
    }

    /// The insurance of a key such as `work-injury`.
    ///
    /// @throws IllegalArgumentException if it is none of the five
    public static Insurance ofKey(String key) {
        for (var insurance : values()) {
            if (insurance.key.equals(key)) {
                return insurance;
            }
        }
        throw new IllegalArgumentException("no insurance has the key '" + key + "'");
    }
}
