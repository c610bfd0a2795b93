package org.quanyi.rules.pension;

/// Whose retirement age it is (退休年龄类别), by the age before the reform of 2025.
public enum RetirementGroup {
    /// Men, 60 before the reform (男职工).
    MAN("man"),
    /// Women whose age was 55 (原五十五周岁退休的女职工).
    WOMAN_55("woman-55"),
    /// Women whose age was 50 (原五十周岁退休的女职工).
    WOMAN_50("woman-50");

    private final String key;

    RetirementGroup(String key) {
        this.key = key;
    }

    /// The name in law files.
    public String key() {
        return key;
    }
}
