package org.quanyi.bench;

import java.util.HashMap;
import java.util.Map;

/// Runs one benchmark by name and prints what it measured, on which machine, and how to run it
/// again.
public final class Bench {

    private Bench() {}

    /// @param arguments the benchmark's name, then `--name number` pairs
    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        Map<String, Integer> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), Integer.parseInt(arguments[i + 1]));
        }
        switch (name) {
            case "ingest" ->
                    new IngestBench(
                                    options.getOrDefault("persons", 200_000),
                                    options.getOrDefault("rounds", 5),
                                    options.getOrDefault("threads", 4))
                            .run();
            case "record" ->
                    new RecordBench(
                                    options.getOrDefault("persons", 1_000_000),
                                    options.getOrDefault("seconds", 20),
                                    options.getOrDefault("rounds", 5),
                                    options.getOrDefault("ordered", 0) == 1)
                            .run();
            case "close-year" ->
                    new CloseYearBench(
                                    options.getOrDefault("persons", 1_000_000),
                                    options.getOrDefault("rounds", 4))
                            .run();
            case "rules" ->
                    new RulesBench(
                                    options.getOrDefault("persons", 1_000_000),
                                    options.getOrDefault("rounds", 5))
                            .run();
            case "log" ->
                    new LogBench(
                                    options.getOrDefault("leaves", 1_000_000),
                                    options.getOrDefault("seconds", 10),
                                    options.getOrDefault("rounds", 3),
                                    options.getOrDefault("looks", 60))
                            .run();
            default -> {
                System.err.println(
                        "./quanyi bench ingest [--persons 200000] [--rounds 5] [--threads 4]");
                System.err.println(
                        "./quanyi bench record [--persons 1000000] [--seconds 20] [--rounds 5] [--ordered 0]");
                System.err.println("./quanyi bench close-year [--persons 1000000] [--rounds 4]");
                System.err.println("./quanyi bench rules [--persons 1000000] [--rounds 5]");
                System.err.println(
                        "./quanyi bench log [--leaves 1000000] [--seconds 10] [--rounds 3] [--looks 60]");
                System.exit(2);
            }
        }
        System.exit(0);
    }
}
