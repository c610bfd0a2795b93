package org.quanyi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/// What a figure was measured on, and how figures of several rounds are told.
final class Machine {

    private Machine() {}

    static void print(String command) throws IOException {
        String model =
                Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(l -> l.startsWith("model name"))
                        .map(l -> l.substring(l.indexOf(':') + 2))
                        .findFirst()
                        .orElse("unknown processor");
        String memory =
                Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\s+", " ");
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        System.out.printf(
                "%s%n%s, %d cores, %s, JDK %s, load at start %s%n%s%n",
                LocalDate.ofInstant(
                        ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH),
                        ZoneId.of("Asia/Shanghai")),
                model,
                Runtime.getRuntime().availableProcessors(),
                memory,
                Runtime.version(),
                load,
                command);
    }

    /// Median, least and most.
    static String told(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return "median %,.2f (%,.2f to %,.2f)"
                .formatted(median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
