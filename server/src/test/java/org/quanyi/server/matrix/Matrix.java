package org.quanyi.server.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The reviewed table of docs/authorisation-matrix.md: what each request about each person or thing
/// is answered, for each role.
public record Matrix(List<String> roles, List<Row> rows) {

    /// Somebody who has not signed in.
    static final String NOBODY = "nobody";

    /// One request about one person or thing.
    ///
    /// @param request method and path, as the program declares it
    /// @param about whose it is: `-` when the request names nothing
    /// @param cells the answer for each role
    public record Row(String request, String about, Map<String, String> cells) {

        /// Like `GET`.
        public String method() {
            return request.substring(0, request.indexOf(' '));
        }

        /// With its variables in braces.
        public String path() {
            return request.substring(request.indexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return request + " about " + about;
        }
    }

    /// Reads the table.
    public static Matrix parse(String markdown) {
        List<String> roles = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (String line : markdown.lines().filter(l -> l.startsWith("|")).toList()) {
            List<String> cells = cells(line);
            if (cells.getFirst().equals("request")) {
                roles = cells.subList(2, cells.size());
            } else if (!cells.getFirst().startsWith("--")) {
                rows.add(row(cells, roles));
            }
        }
        return new Matrix(List.copyOf(roles), List.copyOf(rows));
    }

    private static Row row(List<String> cells, List<String> roles) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < roles.size(); i++) {
            answers.put(roles.get(i), i + 2 < cells.size() ? cells.get(i + 2) : "");
        }
        return new Row(cells.getFirst().replace("`", ""), cells.get(1), answers);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /// Requests that the program answers and the table does not name, requests that it names and
    /// nobody answers, roles without a column, and empty cells.
    List<String> gaps(Set<String> answered, List<String> allRoles) {
        List<String> gaps = new ArrayList<>();
        Set<String> declared = new TreeSet<>(rows.stream().map(Row::request).toList());
        answered.stream()
                .filter(request -> !declared.contains(request))
                .forEach(request -> gaps.add(request + " is not declared"));
        declared.stream()
                .filter(request -> !answered.contains(request))
                .forEach(request -> gaps.add(request + " is declared, and nothing answers it"));
        allRoles.stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> gaps.add("role " + role + " has no column"));
        for (Row row : rows) {
            row.cells()
                    .forEach((role, cell) -> {
                        if (cell.isEmpty()) {
                            gaps.add(row + " says nothing for " + role);
                        }
                    });
        }
        return gaps;
    }
}
