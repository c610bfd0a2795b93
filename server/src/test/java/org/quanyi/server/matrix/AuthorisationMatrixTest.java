package org.quanyi.server.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.server.SourceTree;
import org.quanyi.server.TestServer;
import org.quanyi.server.signin.SteppedClock;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every request, as every role, about every relation: answered as the reviewed table says, and no
/// request that it does not name.
class AuthorisationMatrixTest {

    private static Matrix matrix = new Matrix(List.of(), List.of());
    private static TestServer server;
    private static MatrixWorld world;

    @BeforeAll
    static void open() throws IOException {
        matrix =
                Matrix.parse(
                        Files.readString(
                                SourceTree.root().resolve("docs/authorisation-matrix.md")));
        // On a slow machine the walk outlasts the minutes for which a sign-in is fresh.
        server =
                TestServer.stepped(
                        "matrix", new SteppedClock(Instant.parse("2026-11-25T02:00:00Z")));
        world = new MatrixWorld(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theTableNamesEveryRequestAndEveryRole() {
        assertThat(matrix.gaps(requests(server), MatrixWorld.roles())).isEmpty();
    }

    @Test
    void everyCellIsAnsweredAsDeclared() {
        assertThat(new MatrixWalk(server, world).findings(matrix)).isEmpty();
    }

    /// What the program answers: its own requests, and the two that Spring Security answers.
    private static Set<String> requests(TestServer server) {
        Set<String> requests = new TreeSet<>(Set.of("POST /sign-in", "POST /sign-out"));
        server.get(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    for (String path : mapping.getPatternValues()) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> requests.add(verb + " " + plain(path)));
                        if (mapping.getMethodsCondition().getMethods().isEmpty()) {
                            requests.add("ANY " + plain(path));
                        }
                    }
                });
        return requests;
    }

    /// A path without what its variables may hold.
    private static String plain(String path) {
        return path.replaceAll(":[^/]*}", "}");
    }

    // --- the walk is seen to bite ---

    @Test
    void aRequestThatTheTableDoesNotNameIsFound() {
        Set<String> more = new TreeSet<>(requests(server));
        more.add("GET /persons/{person}");
        assertThat(matrix.gaps(more, MatrixWorld.roles()))
                .containsExactly("GET /persons/{person} is not declared");
        List<String> roles = new ArrayList<>(MatrixWorld.roles());
        roles.add("visitor");
        assertThat(matrix.gaps(requests(server), roles))
                .containsExactly("role visitor has no column");
    }

    @Test
    void plantedHolesAreFound() {
        try (TestServer faulty = TestServer.faulty("matrix-holes", PlantedHoles::plant)) {
            MatrixWorld there = new MatrixWorld(faulty);
            PlantedHoles.openFor(there);
            Set<String> holes =
                    Set.of("GET /ops", "GET /me/statement/{number}", "GET /verify/{number}");
            Matrix part =
                    new Matrix(
                            matrix.roles(),
                            matrix.rows().stream()
                                    .filter(row -> holes.contains(row.request()))
                                    .toList());
            assertThat(new MatrixWalk(faulty, there).findings(part))
                    .contains(
                            "GET /verify/{number} about foreign for nobody gives away who is foreign")
                    .anyMatch(finding -> finding.startsWith("| `GET /ops` | - | 200 | 200 |"))
                    .anyMatch(finding ->
                            finding.startsWith(
                                    "| `GET /me/statement/{number}` | foreign | sign-in | 200 read |"));
        }
    }
}
