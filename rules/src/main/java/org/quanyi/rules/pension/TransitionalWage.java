package org.quanyi.rules.pension;

/// What the transitional pension is a share of (过渡性养老金计算基数), by the custom of the region.
public enum TransitionalWage {
    /// The person's indexed wage (本人指数化月平均缴费工资).
    INDEXED("indexed"),
    /// The mean of the benefit base and the indexed wage (计发基数与指数化工资的平均值).
    MEAN("mean"),
    /// The benefit base, as if the index were 1 (计发基数).
    BASE("base");

    private final String key;

    TransitionalWage(String key) {
        this.key = key;
    }

    /// The name in law files.
    public String key() {
        return key;
    }

    /// The wage of this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static TransitionalWage ofKey(String key) {
        for (var wage : values()) {
            if (wage.key.equals(key)) {
                return wage;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is no wage of a transitional pension");
    }
}
