package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

/// The law as it would be with a mistake in it.
public final class Planted {
    private Planted() {}

    /// The law with one file changed.
    ///
    /// @param path the file, such as `region/310000/contribution/base`
    /// @param changes what stands there, once, and what shall stand there instead; in pairs
    public static Law law(String path, String... changes) {
        return new LawReader(
                        name -> {
                            var text = CaseFiles.text(CaseFiles.law().resolve(name));
                            return name.equals(path + ".yaml") ? changed(text, changes) : text;
                        })
                .read();
    }

    private static String changed(String text, String... changes) {
        var planted = text;
        for (var i = 0; i < changes.length; i += 2) {
            assertThat(planted).containsOnlyOnce(changes[i]);
            planted = planted.replace(changes[i], changes[i + 1]);
        }
        return planted;
    }
}
