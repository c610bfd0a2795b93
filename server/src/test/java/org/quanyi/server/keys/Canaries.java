package org.quanyi.server.keys;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Looks for values in files, in every form that a JVM or a database may keep them in.
final class Canaries {

    private static final List<Charset> FORMS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.ISO_8859_1);
    private static final int CHUNK = 1 << 20;
    private static final int LONGEST = 256;

    private final Map<String, byte[]> patterns = new LinkedHashMap<>();

    /// @param values by what they are called in a finding
    Canaries(Map<String, String> values) {
        values.forEach((name, value) -> {
            for (Charset form : FORMS) {
                if (form.newEncoder().canEncode(value)) {
                    patterns.put(name + " as " + form, value.getBytes(form));
                }
            }
        });
    }

    /// What was found in a folder and everything below it.
    List<String> below(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    found.addAll(in(file));
                } catch (NoSuchFileException e) {
                    // the database takes files away while it works
                }
            }
        }
        return found;
    }

    List<String> in(Path file) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        byte[] window = new byte[LONGEST + CHUNK];
        int kept = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            int read = in.readNBytes(window, kept, CHUNK);
            while (read > 0) {
                int end = kept + read;
                patterns.forEach((name, pattern) -> {
                    if (holds(window, end, pattern)) {
                        found.add(file.getFileName() + " holds " + name);
                    }
                });
                kept = Math.min(LONGEST, end);
                System.arraycopy(window, end - kept, window, 0, kept);
                read = in.readNBytes(window, kept, CHUNK);
            }
        }
        return List.copyOf(found);
    }

    private static boolean holds(byte[] window, int end, byte[] pattern) {
        byte first = pattern[0];
        int last = end - pattern.length;
        for (int i = 0; i <= last; i++) {
            if (window[i] == first
                    && Arrays.equals(window, i, i + pattern.length, pattern, 0, pattern.length)) {
                return true;
            }
        }
        return false;
    }
}
