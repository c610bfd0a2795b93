package org.quanyi.server.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanyi.server.SourceTree;
import org.quanyi.server.signin.DangerousRequest;

/// What takes a fresh sign-in is a list, and the list is of requests that there are.
class DangerousRequestTest {

    /// Below these everything that is sent is dangerous, whoever adds it.
    private static final List<String> ALWAYS =
            List.of("/desk/review/", "/security/", "/sign-in/passkeys");

    private static Set<String> posts() throws IOException {
        String table = Files.readString(SourceTree.root().resolve("docs/authorisation-matrix.md"));
        return Matrix.parse(table).rows().stream()
                .filter(row -> row.method().equals("POST"))
                .map(Matrix.Row::path)
                .collect(Collectors.toSet());
    }

    private static Set<String> listed() {
        return Arrays.stream(DangerousRequest.values())
                .map(DangerousRequest::path)
                .collect(Collectors.toSet());
    }

    @Test
    void everyOneIsARequestOfTheMatrix() throws IOException {
        assertThat(posts()).containsAll(listed());
    }

    @Test
    void whatDecidesAndWhatChangesAKeyIsOnTheList() throws IOException {
        Set<String> dangerous =
                posts().stream()
                        .filter(path -> ALWAYS.stream().anyMatch(path::startsWith))
                        .collect(Collectors.toSet());
        assertThat(dangerous).isNotEmpty();
        assertThat(listed()).containsAll(dangerous);
    }
}
