package org.quanyi.server.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.quanyi.server.Quanyi;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command said, and how it ended.
record Said(int exit, String out, String err) {

    /// Runs a command on a state folder.
    static Said by(Path state, String... words) {
        return by(state, Map.of(), words);
    }

    /// Runs a command on a state folder, with more variables in its environment.
    static Said by(Path state, Map<String, String> more, String... words) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("QUANYI_DATA", state.toString());
        CommandLine line = QuanyiCommand.line(Quanyi.class, environment);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return new Said(QuanyiCommand.run(line, words), out.toString(), err.toString());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
