package org.quanyi.rules;

import java.util.Locale;

/// What kind of instrument a document is (效力层级), in falling order: what it may be the basis of.
public enum LegalForce {
    /// A law of the national legislature (法律).
    LAW,
    /// A regulation of the State Council (行政法规).
    ADMINISTRATIVE_REGULATION,
    /// A regulation of a province, a city or a special zone (地方性法规).
    LOCAL_REGULATION,
    /// A rule of a ministry (部门规章).
    MINISTRY_RULE,
    /// A document of the State Council or the Party's centre (党中央、国务院政策文件).
    STATE_COUNCIL_POLICY,
    /// Any other document, our own rules included (其他规范性文件).
    POLICY;

    /// Whether an adverse record may rest on it: by policy papers alone nobody is burdened.
    public boolean carriesRecords() {
        return compareTo(MINISTRY_RULE) <= 0;
    }

    /// Whether it is the root that an adverse record or a measure needs: a statute, or a document
    /// of the State Council.
    public boolean isRoot() {
        return this == LAW || this == ADMINISTRATIVE_REGULATION || this == STATE_COUNCIL_POLICY;
    }

    /// The name in law files and message keys, such as `ministry-rule`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The force of a key.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public static LegalForce ofKey(String key) {
        for (var force : values()) {
            if (force.key().equals(key)) {
                return force;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is not a legal force");
    }
}
