package org.quanyi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The law on file and one more notice on days off, as it will be when the notice is out. The days
/// are invented.
public final class LaterLaw {

    private static final String CALENDAR = "national/deadline/calendar.yaml";

    private LaterLaw() {}

    /// The law with a calendar of 2027.
    ///
    /// @param off days off of January 2027, such as `01-01/01-20`
    public static Law with(String off) {
        return new LawReader(path -> path.equals(CALENDAR) ? text(path) + year(off) : text(path))
                .read();
    }

    private static String year(String off) {
        return """
          - from: 2027-01
            to: 2027-12
            off: %s
            working: 01-23
            source: holidays-2026
            certainty: verified
        """
                .formatted(off);
    }

    private static String text(String path) {
        try (var stream = Law.class.getResourceAsStream("/law/" + path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
