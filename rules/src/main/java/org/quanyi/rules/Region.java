package org.quanyi.rules;

/// A pooling area (统筹地区), by its six-digit area code of GB/T 2260.
///
/// Area codes are historic: a code that was abolished or is not known here is still a region.
///
/// @param code six ASCII digits
public record Region(String code) implements Comparable<Region> {
    /// Refuses anything but six ASCII digits.
    public Region {
        if (!isCode(code)) {
            throw new IllegalArgumentException("'" + code + "' is not a six-digit area code");
        }
    }

    /// Whether the text has the form of an area code.
    public static boolean isCode(String text) {
        return text.length() == 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    /// The bare code.
    @Override
    public String toString() {
        return code;
    }
}
